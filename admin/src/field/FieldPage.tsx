import { Alert, Button, Stack } from '@mui/material';
import { useEffect, useState } from 'react';
import { useLogout, useTranslate } from 'react-admin';
import { useLocation } from 'react-router';
import type { Refusal } from '../api/refusal.ts';
import { saveFile } from '../export/saveFile.ts';
import { Heading } from '../layout/Heading.tsx';
import { EntryCard } from './EntryCard.tsx';
import type { Entry } from './entry.ts';
import { changeKept, kept, sendKept } from './field.ts';
import { onKept } from './waiting.ts';

/** What was taken out of reach and is not received: what waits, what was refused and why, since when. */
const FieldPage = () => {
  const translate = useTranslate();
  const { entries, stopped, isSending, send, change } = useKept();
  const exported = () => saveFile(new Blob([JSON.stringify(entries, null, 2)]), 'sanbao-unsent.json');
  return (
    <>
      <Heading title={translate('sanbao.field.title')} />
      {entries.length > 0 && (
        <Stack direction="row" spacing={1} sx={{ mt: 1, '& > button': { minHeight: 44 } }}>
          <Button variant="contained" disableElevation loading={isSending} onClick={send}>
            {translate('sanbao.field.send')}
          </Button>
          <Button onClick={exported}>{translate('sanbao.field.export')}</Button>
        </Stack>
      )}
      <Leaving count={entries.length} onDrop={() => change(() => [])} />
      {entries.length === 0 && <Alert severity="success">{translate('sanbao.field.none')}</Alert>}
      {stopped && (
        <Alert severity="warning" role="status" sx={{ mt: 1 }}>
          {translate(stoppedBy[stopped.code] ?? 'sanbao.field.later')}
        </Alert>
      )}
      <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, mt: 2, maxWidth: 820 }}>
        {entries.map(entry => (
          <EntryCard
            key={entry.id}
            entry={entry}
            isHeld={entries.some(({ id, row, refusal }) => refusal && row === entry.row && id < entry.id)}
            onChange={async changed => {
              await change(all => all.flatMap(each => (each.id === entry.id ? (changed ?? []) : each)));
              if (changed) await send();
            }}
          />
        ))}
      </Stack>
    </>
  );
};

const stoppedBy: Record<string, string> = {
  UNAUTHENTICATED: 'sanbao.field.signIn',
  NO_ANSWER: 'sanbao.field.noAnswer',
};

/** Whoever signs out is asked first: what is not sent is on this device and nowhere else. */
const Leaving = ({ count, onDrop }: { count: number; onDrop: () => Promise<void> }) => {
  const translate = useTranslate();
  const logout = useLogout();
  const { search } = useLocation();
  if (!search.includes('leaving') || count === 0) return null;
  return (
    <Alert
      severity="error"
      sx={{ my: 1 }}
      action={
        <Button color="inherit" onClick={() => onDrop().then(() => logout())}>
          {translate('sanbao.field.leave')}
        </Button>
      }
    >
      {translate('sanbao.field.leaving', { smart_count: count })}
    </Alert>
  );
};

function useKept() {
  const [entries, setEntries] = useState<Entry[]>([]);
  const [stopped, setStopped] = useState<Refusal>();
  const [isSending, setSending] = useState(false);
  const show = async () => setEntries(await kept().all());
  // One that was refused waits as before, and is shown with its reason.
  useEffect(() => {
    void show();
    return onKept(() => void show());
  }, []);
  async function send() {
    setSending(true);
    setStopped(await sendKept());
    setSending(false);
    await show();
  }
  async function change(work: (entries: Entry[]) => Entry[]) {
    await changeKept(work);
    await show();
  }
  return { entries, stopped, isSending, send, change };
}

export default FieldPage;
