import type { RaRecord } from 'react-admin';
import type { Field, RecordType } from '../schema/metadata.ts';
import { shaped } from '../schema/shapes.ts';
import { FieldValue } from './FieldValue.tsx';
import { StateChip } from './StateChip.tsx';

/** A field of a row, in a table or on a card. */
export const Cell = ({ row, field, record }: { row: RaRecord; field: Field; record: RecordType }) =>
  field.name === 'state' ? (
    <StateChip record={record.name} state={row.state} />
  ) : (
    <FieldValue {...shaped(field, row)} />
  );
