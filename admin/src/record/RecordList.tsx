import { Box, Card, Stack, Typography } from '@mui/material';
import { lazy, Suspense } from 'react';
import { ListBase, Offline, Pagination, useListContext, useTranslate } from 'react-admin';
import { FilterInputs, LeftOutNotice } from '../filter/Filters.tsx';
import { useLabel } from '../i18n/useLabel.ts';
import { Heading } from '../layout/Heading.tsx';
import { useMay } from '../layout/permissions.ts';
import { defaultSort } from '../schema/columns.ts';
import type { RecordType } from '../schema/metadata.ts';
import { packedAs } from '../schema/schema.ts';
import { selectRow } from '../schema/selection.ts';
import { PAGE_SIZES } from '../views/address.ts';
import { ListActions } from './ListActions.tsx';
import { RecordRows } from './RecordRows.tsx';
import { Search } from './Search.tsx';
import { takenAtOnceOn } from './takenAtOnce.ts';
import { useColumns } from './useColumns.ts';
import { useRecordType } from './useRecordType.ts';

const BulkActions = lazy(() => import('./BulkActions.tsx'));

/** Any list: columns as the reader chose them, and only those are asked for. */
export const RecordList = () => {
  const record = useRecordType();
  const label = useLabel();
  const may = useMay();
  const isTicked =
    record.sticker || (packedAs(record) && may('requestFormPack')) || takenAtOnceOn(record.name, may).length > 0;
  const { all, shown } = useColumns(record);
  // What is shown by default is asked for in any case: to show it again takes no request.
  const columns = all.filter(field => field.column || shown.includes(field));
  return (
    <>
      <Heading title={label(record.plural)} />
      <ListBase
        key={record.name}
        sort={defaultSort(record)}
        perPage={25}
        queryOptions={{ meta: { select: selectRow(record, columns) } }}
        exporter={false}
      >
        <Toolbar record={record} />
        <LeftOutNotice record={record} />
        <Rows>
          <RecordRows
            record={record}
            columns={columns}
            empty={<Empty />}
            bulk={
              isTicked ? (
                <Suspense>
                  <BulkActions record={record} />
                </Suspense>
              ) : undefined
            }
          />
        </Rows>
        <Pagination rowsPerPageOptions={PAGE_SIZES} />
      </ListBase>
    </>
  );
};

/** The search stands at once; what narrows a list further is loaded for those who use it. */
const Toolbar = ({ record }: { record: RecordType }) => (
  <Stack
    direction={{ xs: 'column-reverse', sm: 'row' }}
    sx={{ justifyContent: 'space-between', alignItems: { sm: 'flex-end' }, flexWrap: { sm: 'wrap', md: 'nowrap' } }}
  >
    <Stack
      direction="row"
      sx={{ flexWrap: 'wrap', alignItems: 'center', columnGap: 1, minHeight: 56, flex: { sm: 1 } }}
    >
      {record.searchable && <Search />}
      <FilterInputs record={record} />
    </Stack>
    <ListActions record={record} />
  </Stack>
);

const Rows = ({ children }: { children: React.ReactElement }) => {
  const { isPaused, isPending, isPlaceholderData } = useListContext();
  return (
    <Card
      aria-busy={isPlaceholderData}
      sx={theme => ({
        position: 'relative',
        overflow: 'inherit',
        opacity: isPlaceholderData ? 0.5 : 1,
        transition: 'opacity 200ms',
        [theme.breakpoints.down('sm')]: { border: 0, backgroundColor: 'transparent' },
      })}
    >
      {isPaused && (isPending || isPlaceholderData) ? <Offline /> : children}
    </Card>
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
