import { Box, Popover } from '@mui/material';
import { useMemo } from 'react';
import { ColumnsSelector, ColumnsSelectorItem, DataTableStoreContext } from 'react-admin';
import { useLabel } from '../i18n/useLabel.ts';
import { columnsOf, hiddenByDefault } from '../schema/columns.ts';
import type { RecordType } from '../schema/metadata.ts';
import { storeKeyOf } from './useColumns.ts';

interface Props {
  record: RecordType;
  anchor: Element;
  onClose: () => void;
}

/** Which columns a list shows, and in which order. */
export default function ColumnsChooser({ record, anchor, onClose }: Props) {
  const label = useLabel();
  const storeKey = storeKeyOf(record);
  const stored = useMemo(() => ({ storeKey, defaultHiddenColumns: hiddenByDefault(record) }), [storeKey, record]);
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      transformOrigin={{ vertical: 'top', horizontal: 'left' }}
    >
      {/* React-admin's choice looks for the place in which it is shown. */}
      <Box id={`${storeKey}-columnsSelector`} sx={{ px: 1, minWidth: 200 }} />
      <DataTableStoreContext value={stored}>
        <ColumnsSelector>
          {columnsOf(record).map(field => (
            <ColumnsSelectorItem key={field.name} source={field.name} label={label(field.label)} />
          ))}
        </ColumnsSelector>
      </DataTableStoreContext>
    </Popover>
  );
}
