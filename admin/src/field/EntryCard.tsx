import { Alert, Button, Card, Stack, Typography } from '@mui/material';
import { useDataProvider, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { newKey } from '../device.ts';
import { keepDraft } from '../draft/drafts.ts';
import { addressOf, linksAmong } from '../draft/place.ts';
import { useFormat } from '../i18n/format.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { LinkToPage } from '../record/RecordLink.tsx';
import { formOf, stepNamed } from '../schema/schema.ts';
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
  const navigate = useNavigate();
  const { refusal } = entry;
  const rowType = step.offline === 'id' ? step.record : formOf(step).find(({ name }) => name === step.offline)!.type;

  async function again() {
    if (refusal?.code === 'CLOCK_CHANGED') return onChange({ ...entry, refusal: undefined });
    const { id } = entry.variables;
    const fresh = id && (await dataProvider.getOne(step.record, { id, meta: { select: 'id version' } }));
    await onChange(renewed(entry, newKey(), fresh ? fresh.data.version : undefined));
  }

  /** As a draft in the place of its form, where it is put right; there it begins with the time of its doing. */
  async function correct() {
    const { id, input = {} } = entry.variables;
    const place = id ? { step, record: id, upon: {} } : { step, upon: linksAmong(step, input) };
    const times = formOf(step).filter(({ type }) => type === 'DateTime');
    const begun = Object.fromEntries(times.map(({ name }) => [name, input[name] ?? entry.doneAt]));
    keepDraft(place, { key: newKey(), values: { ...input, ...begun }, at: Date.now() });
    await onChange();
    navigate(addressOf(place));
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
          <Button variant="contained" disableElevation onClick={again} sx={{ minHeight: 44 }}>
            {translate(refusal.code === 'STALE_RECORD' ? 'sanbao.field.proceed' : 'sanbao.field.again')}
          </Button>
          <Button onClick={correct} sx={{ minHeight: 44 }}>
            {translate('sanbao.field.correct')}
          </Button>
          <Button color="error" onClick={() => onChange()} sx={{ minHeight: 44 }}>
            {translate('sanbao.field.drop')}
          </Button>
        </Stack>
      )}
    </Card>
  );
};
