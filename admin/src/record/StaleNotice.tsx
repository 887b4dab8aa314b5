import { Alert, AlertTitle, Box, Typography } from '@mui/material';
import { type RaRecord, useTranslate } from 'react-admin';
import type { Step } from '../schema/metadata.ts';
import { recordType } from '../schema/schema.ts';
import { Events } from './History.tsx';
import type { HistoryEvent } from './history.ts';

interface Props {
  step: Step;
  known: RaRecord;
  fresh: RaRecord;
  gone: boolean;
}

/** The steps of others on the record while the form was open, so that the person can decide. */
export const StaleNotice = ({ step, known, fresh, gone }: Props) => {
  const translate = useTranslate();
  const seen = new Set((known.history as HistoryEvent[]).map(({ id }) => id));
  const since = (fresh.history as HistoryEvent[]).filter(({ id }) => !seen.has(id));
  return (
    <Alert severity="warning" role="alert" sx={{ mt: 2, '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      <AlertTitle>{translate('sanbao.stale.title')}</AlertTitle>
      <Typography variant="body2">{translate(gone ? 'sanbao.step.gone' : 'sanbao.stale.explain')}</Typography>
      <Box sx={{ mt: 1.5, color: 'text.primary' }}>
        {since.length === 0 && translate('sanbao.stale.unknown', { version: fresh.version })}
        <Events type={recordType(step.record)} events={since} />
      </Box>
    </Alert>
  );
};
