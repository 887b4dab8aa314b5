import { Alert, Button, Card, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { newKey } from '../device.ts';
import { useFormat } from '../i18n/format.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { LinkToPage } from '../record/RecordLink.tsx';
import { formOf, stepNamed } from '../schema/schema.ts';
import { CorrectDialog } from './CorrectDialog.tsx';
import { type Entry, renewed } from './entry.ts';

interface Props {
  entry: Entry;
  /** One before it in its row was refused. */
  isHeld: boolean;
  /** With nothing, it is given up. */
  onChange: (changed?: Entry) => Promise<void>;
}

/** One step that is not received: what it is, where it belongs, since when, and what somebody can do about it. */
export const EntryCard = ({ entry, isHeld, onChange }: Props) => {
  const translate = useTranslate();
  const label = useLabel();
  const format = useFormat();
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const step = stepNamed(entry.step)!;
  const [isCorrecting, setCorrecting] = useState(false);
  const { refusal } = entry;
  const rowType = step.offline === 'id' ? step.record : formOf(step).find(({ name }) => name === step.offline)!.type;

  /** As it is entered now, upon the record as it is now. Its time and its place in the row stay. */
  async function again(entered: Entry) {
    if (refusal?.code === 'CLOCK_CHANGED' && entered === entry) return onChange({ ...entry, refusal: undefined });
    const { id } = entry.variables;
    const fresh = id && (await dataProvider.getOne(step.record, { id, meta: { select: 'id version' } }));
    await onChange(renewed(entered, newKey(), fresh ? fresh.data.version : undefined));
  }

  async function correct(input: Record<string, unknown>) {
    setCorrecting(false);
    await again({ ...entry, variables: { ...entry.variables, input } });
  }

  return (
    <Card component="li" variant="outlined" sx={{ p: 2 }}>
      <Typography component="h2" sx={{ fontWeight: 600 }}>
        {label(step.label)}
      </Typography>
      <Typography variant="body2">
        <LinkToPage type={rowType} id={entry.row}>
          {translate('sanbao.field.record')}
        </LinkToPage>
        {' · '}
        {translate('sanbao.field.at', { at: format.time(entry.doneAt ?? new Date(entry.at).toISOString()) })}
      </Typography>
      {refusal ? (
        <Alert severity="error" sx={{ mt: 1 }}>
          {refusal.code === 'CLOCK_CHANGED' ? translate('sanbao.field.clock') : refusal.message}
          {Object.values(refusal.errors ?? {}).map(fault => (
            <div key={fault}>{fault}</div>
          ))}
        </Alert>
      ) : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate(isHeld ? 'sanbao.field.held' : 'sanbao.field.toSend')}
        </Typography>
      )}
      {refusal && (
        <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
          <Button variant="contained" disableElevation onClick={() => again(entry)} sx={{ minHeight: 44 }}>
            {translate(refusal.code === 'STALE_RECORD' ? 'sanbao.field.proceed' : 'sanbao.field.again')}
          </Button>
          {step.input && (
            <Button onClick={() => setCorrecting(true)} sx={{ minHeight: 44 }}>
              {translate('sanbao.field.correct')}
            </Button>
          )}
          <Button color="error" onClick={() => onChange()} sx={{ minHeight: 44 }}>
            {translate('sanbao.field.drop')}
          </Button>
        </Stack>
      )}
      {isCorrecting && <CorrectDialog entry={entry} onCorrected={correct} onClose={() => setCorrecting(false)} />}
    </Card>
  );
};
