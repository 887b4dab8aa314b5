import { Alert, Button } from '@mui/material';
import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router';
import { useWaitingHere, waitingHere } from '../field/waiting.ts';
import { useReadAgain } from './useReadAgain.ts';

/** Says how many steps wait on this device, and sends them once the server is in reach. Where none waits, nothing is loaded. */
export const Unsent = () => {
  const translate = useTranslate();
  const readAgain = useReadAgain();
  const { pathname } = useLocation();
  const count = useWaitingHere();
  useSending(count > 0, readAgain);
  return (
    <div role="status">
      {count > 0 && pathname !== '/field' && (
        <Alert
          severity="warning"
          role="presentation"
          sx={{ py: 0, borderRadius: 0 }}
          action={
            <Button component={Link} to="/field" color="inherit" sx={{ minHeight: 44 }}>
              {translate('sanbao.field.open')}
            </Button>
          }
        >
          {translate('sanbao.field.waiting', { smart_count: count })}
        </Alert>
      )}
    </div>
  );
};

/** Milliseconds until it is tried again: a network that is back may not answer at once. */
const SOON = 2000;
const LATEST = 5 * 60_000;

/** Tries while something waits, at longer and longer times, and at once when the device says that there is a network. */
function useSending(isWaiting: boolean, onReceived: () => void) {
  useEffect(() => {
    if (!isWaiting) return;
    let timer: ReturnType<typeof setTimeout>;
    const attempt = async (pause: number) => {
      clearTimeout(timer);
      const before = waitingHere();
      const { sendKept } = await import('../field/field.ts');
      const stopped = await sendKept();
      if (waitingHere() < before) onReceived();
      if (!stopped || stopped.code === 'UNAUTHENTICATED') return;
      const wait = stopped.retryAfter ? stopped.retryAfter * 1000 : pause;
      clearTimeout(timer);
      timer = setTimeout(() => attempt(Math.min(pause * 2, LATEST)).catch(() => {}), wait);
    };
    const begin = () => void attempt(SOON).catch(() => {});
    begin();
    window.addEventListener('online', begin);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', begin);
    };
  }, [isWaiting, onReceived]);
}
