import { Box, Typography } from '@mui/material';
import { List, Pagination, useListContext, usePermissions, useStore, useTranslate } from 'react-admin';
import { useLabel } from '../i18n/useLabel.ts';
import { Heading } from '../layout/Heading.tsx';
import { columnsOf, defaultSort, hiddenByDefault } from '../schema/columns.ts';
import { selectRow } from '../schema/selection.ts';
import { ListActions } from './ListActions.tsx';
import { canBePacked, PackFormsButton } from './PackFormsButton.tsx';
import { RecordRows } from './RecordRows.tsx';
import { StickersButton } from './StickersButton.tsx';
import { useFilters } from './useFilters.tsx';
import { useRecordType } from './useRecordType.ts';

/** Any list: columns as the reader chose them, and only those are asked for. */
const RecordList = () => {
  const record = useRecordType();
  const label = useLabel();
  const filters = useFilters(record);
  const { permissions = [] } = usePermissions<string[]>();
  const packs = canBePacked(record) && permissions.includes('requestFormPack');
  const columns = columnsOf(record);
  const [hidden] = useStore(`${record.name}.datatable`, hiddenByDefault(record));
  const shown = columns.filter(({ name, column }) => column || !hidden.includes(name));
  return (
    <>
      <Heading title={label(record.plural)} />
      <List
        key={record.name}
        title={false}
        actions={<ListActions record={record} />}
        filters={filters}
        sort={defaultSort(record)}
        perPage={25}
        pagination={<Pagination rowsPerPageOptions={[10, 25, 50, 100]} />}
        queryOptions={{ meta: { select: selectRow(record, shown) } }}
        empty={false}
        exporter={false}
        sx={{ '& .RaList-main': { minWidth: 0 }, '& .RaDataTable-tableWrapper': { overflowX: 'auto' } }}
      >
        <RecordRows
          record={record}
          columns={columns}
          hidden={hiddenByDefault(record)}
          empty={<Empty />}
          bulk={
            packs || record.sticker ? (
              <>
                {packs && <PackFormsButton record={record} />}
                {record.sticker && <StickersButton record={record} />}
              </>
            ) : undefined
          }
        />
      </List>
    </>
  );
};

const Empty = () => {
  const record = useRecordType();
  const translate = useTranslate();
  const label = useLabel();
  const { filterValues } = useListContext();
  const key = Object.keys(filterValues).length ? 'sanbao.list.noMatch' : 'sanbao.list.empty';
  return (
    <Box sx={{ p: 4, textAlign: 'center' }}>
      <Typography sx={{ color: 'text.secondary' }}>{translate(key, { name: label(record.plural) })}</Typography>
    </Box>
  );
};

export default RecordList;
