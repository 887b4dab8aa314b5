import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { StateChip } from './StateChip.tsx';

interface Props {
  resource: string;
  id: string;
  number: string;
  title: string;
  state: string;
  /** A word on it, beside its state. */
  chips?: ReactNode;
  /** What is to be known of it, where there is anything. */
  details: (string | null | false | undefined)[];
}

/** A record among those behind a figure: what it is called, which leads to it, and what is said of it. */
export const RecordLine = ({ resource, id, number, title, state, chips, details }: Props) => (
  <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
    <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
      <Box
        component={Link}
        to={`/${resource}/${id}/show`}
        sx={{ color: 'primary.main', fontWeight: 600, overflowWrap: 'anywhere' }}
      >
        {title === number ? number : `${number} ${title}`}
      </Box>
      <StateChip record={resource} state={state} />
      {chips}
    </Stack>
    <Typography variant="caption" sx={{ color: 'text.secondary' }}>
      {details.filter(Boolean).join(' · ')}
    </Typography>
  </Box>
);
