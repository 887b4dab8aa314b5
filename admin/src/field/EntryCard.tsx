import { Alert, Button, Card, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { newKey } from '../device.ts';
import { useFormat } from '../i18n/format.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { LinkToPage } from '../record/RecordLink.tsx';
import { recordType, stepNamed } from '../schema/schema.ts';
import { selectPage } from '../schema/selection.ts';
import { CorrectDialog, type Shown } from './CorrectDialog.tsx';
import { contentDigest } from './contentDigest.ts';
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
  const [correcting, setCorrecting] = useState<{ shown?: Shown }>();
  const { refusal } = entry;
  const rowType =
    step.offline === 'id'
      ? recordType(step.record)
      : recordType(recordType(step.record).fields.find(({ name }) => name === step.offline)!.type);

  /** As it is entered now, upon the record as it is now. Its time and its place in the row stay. */
  async function again(entered: Entry) {
    if (refusal?.code === 'CLOCK_CHANGED' && entered === entry) return onChange({ ...entry, refusal: undefined });
    const { id } = entry.variables;
    const fresh = id && (await dataProvider.getOne(step.record, { id, meta: { select: 'id version' } }));
    await onChange(renewed(entered, newKey(), fresh ? fresh.data.version : undefined));
  }

  /** Whoever signs does so on what the record says now. */
  async function openForm() {
    const { id } = entry.variables;
    if (!step.signedContent || !id) return setCorrecting({});
    const meta = { select: selectPage(recordType(step.record)) };
    const { data: record } = await dataProvider.getOne(step.record, { id, meta });
    setCorrecting({ shown: { record, contentDigest: await contentDigest(step, record) } });
  }

  async function correct(corrected: Entry) {
    setCorrecting(undefined);
    await again(corrected);
  }

  return (
    <Card component="li" variant="outlined" sx={{ p: 2 }}>
      <Typography component="h2" sx={{ fontWeight: 600 }}>
        {label(step.label)}
      </Typography>
      <Typography variant="body2">
        <LinkToPage type={rowType.name} id={entry.row}>
          {label(rowType.label)}
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
            <Button onClick={openForm} sx={{ minHeight: 44 }}>
              {translate('sanbao.field.correct')}
            </Button>
          )}
          <Button color="error" onClick={() => onChange()} sx={{ minHeight: 44 }}>
            {translate('sanbao.field.drop')}
          </Button>
        </Stack>
      )}
      {correcting && (
        <CorrectDialog
          entry={entry}
          shown={correcting.shown}
          onCorrected={correct}
          onClose={() => setCorrecting(undefined)}
        />
      )}
    </Card>
  );
};
