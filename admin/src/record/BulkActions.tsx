import { BulkActionsToolbar, usePermissions } from 'react-admin';
import type { RecordType } from '../schema/metadata.ts';
import { packedAs } from '../schema/schema.ts';
import { PackFormsButton } from './PackFormsButton.tsx';
import { StickersButton } from './StickersButton.tsx';

/** What is done with the rows that are ticked. */
export default function BulkActions({ record }: { record: RecordType }) {
  const { permissions = [] } = usePermissions<string[]>();
  return (
    <BulkActionsToolbar>
      {packedAs(record) && permissions.includes('requestFormPack') && <PackFormsButton record={record} />}
      {record.sticker && <StickersButton record={record} />}
    </BulkActionsToolbar>
  );
}
