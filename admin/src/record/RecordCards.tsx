import { Box, Card, Checkbox, Skeleton, Stack, Typography } from '@mui/material';
import { type RaRecord, RecordContextProvider, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useLabel, useLanguage } from '../i18n/useLabel.ts';
import { isCommon } from '../schema/columns.ts';
import type { Field, RecordType } from '../schema/metadata.ts';
import { Cell } from './RecordRows.tsx';
import { titleOf } from './representation.ts';
import { StateChip } from './StateChip.tsx';

interface Props {
  record: RecordType;
  columns: Field[];
  empty?: React.ReactElement;
  /** The actions on ticked cards. */
  bulk?: React.ReactElement;
}

export const RecordCards = ({ record, columns, empty, bulk }: Props) => {
  const { data, isPending, selectedIds } = useListContext();
  if (isPending) return <Skeleton variant="rounded" height={96} />;
  if (!data?.length) return empty;
  const cards = (
    <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {data.map(row => (
        <li key={row.id}>
          <RecordContextProvider value={row}>
            <RecordCard record={record} columns={columns} row={row} ticked={Boolean(bulk)} />
          </RecordContextProvider>
        </li>
      ))}
    </Stack>
  );
  if (!bulk) return cards;
  return (
    <>
      {selectedIds.length > 0 && bulk}
      {cards}
    </>
  );
};

/** Chooses the card for what is done with several. */
const Tick = ({ row }: { row: RaRecord }) => {
  const translate = useTranslate();
  const { selectedIds, onToggleItem } = useListContext();
  return (
    <Checkbox
      size="small"
      checked={selectedIds.includes(row.id)}
      onChange={() => onToggleItem(row.id)}
      slotProps={{ input: { 'aria-label': `${translate('ra.action.select_row')} ${row.number}` } }}
      sx={{ zIndex: 1, m: -1 }}
    />
  );
};

/** The whole card opens the record, while the links on it lead where they say. */
const cover = { '&::after': { content: '""', position: 'absolute', inset: 0 } };

const RecordCard = ({
  record,
  columns,
  row,
  ticked,
}: Omit<Props, 'empty' | 'bulk'> & { row: RaRecord; ticked: boolean }) => {
  const label = useLabel();
  const title = titleOf(record, row, useLanguage());
  const facts = columns.filter(field => !['number', 'state', record.title].includes(field.name) && !isCommon(field));
  return (
    <Card sx={{ p: 1.5, position: 'relative', '& a': { position: 'relative', zIndex: 1 } }}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center' }}>
        <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center' }}>
          {ticked && <Tick row={row} />}
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {row.number}
          </Typography>
        </Stack>
        {row.state && <StateChip record={record.name} state={row.state} />}
      </Stack>
      <Box
        component={Link}
        to={`/${record.name}/${row.id}/show`}
        sx={{ ...cover, position: 'static !important', fontWeight: 600, color: 'text.primary', textDecoration: 'none' }}
      >
        {title}
      </Box>
      <Box sx={{ mt: 0.5, display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.25 }}>
        {facts.map(field => (
          <Typography key={field.name} variant="body2" component="span">
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {label(field.label)}{' '}
            </Box>
            <Cell row={row} field={field} record={record} />
          </Typography>
        ))}
      </Box>
    </Card>
  );
};
