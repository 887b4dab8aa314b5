import { Box, Card, Skeleton, Stack, Typography } from '@mui/material';
import { type RaRecord, RecordContextProvider, useListContext } from 'react-admin';
import { Link } from 'react-router';
import { useLabel } from '../i18n/useLabel.ts';
import { isCommon } from '../schema/columns.ts';
import type { Field, RecordType } from '../schema/metadata.ts';
import { Cell } from './RecordRows.tsx';
import { titleOf } from './representation.ts';
import { StateChip } from './StateChip.tsx';

interface Props {
  record: RecordType;
  columns: Field[];
  empty?: React.ReactElement;
}

export const RecordCards = ({ record, columns, empty }: Props) => {
  const { data, isPending } = useListContext();
  if (isPending) return <Skeleton variant="rounded" height={96} />;
  if (!data?.length) return empty;
  return (
    <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {data.map(row => (
        <li key={row.id}>
          <RecordContextProvider value={row}>
            <RecordCard record={record} columns={columns} row={row} />
          </RecordContextProvider>
        </li>
      ))}
    </Stack>
  );
};

/** The whole card opens the record, while the links on it lead where they say. */
const cover = { '&::after': { content: '""', position: 'absolute', inset: 0 } };

const RecordCard = ({ record, columns, row }: Omit<Props, 'empty'> & { row: RaRecord }) => {
  const label = useLabel();
  const title = titleOf(record, row);
  const facts = columns.filter(field => !['number', 'state', record.title].includes(field.name) && !isCommon(field));
  return (
    <Card sx={{ p: 1.5, position: 'relative', '& a': { position: 'relative', zIndex: 1 } }}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {row.number}
        </Typography>
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
