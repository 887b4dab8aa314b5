import { Card, LinearProgress, Typography } from '@mui/material';
import { useId } from 'react';
import { type RaRecord, useTranslate } from 'react-admin';
import type { RecordType } from '../schema/metadata.ts';

export const isAtWork = ({ working }: RecordType, record: RaRecord | undefined) =>
  Boolean(record && working?.in.includes(record.state));

/** How far a record has come that is at work by itself. */
export const Working = ({ type, record }: { type: RecordType; record: RaRecord }) => {
  const translate = useTranslate();
  const label = useId();
  const done: number = record[type.working!.done];
  const of: number = record[type.working!.of];
  return (
    <Card sx={{ p: 2 }} role="status">
      <Typography id={label} variant="body2" sx={{ mb: 1 }}>
        {of ? translate('sanbao.working.counted', { done, of }) : translate('sanbao.working.begun')}
      </Typography>
      <LinearProgress
        aria-labelledby={label}
        variant={of ? 'determinate' : 'indeterminate'}
        value={of && (done / of) * 100}
      />
    </Card>
  );
};
