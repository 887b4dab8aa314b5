import { Alert, Button } from '@mui/material';
import { useEffect } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router';
import { useWaitingHere, waitingHere } from '../field/waiting.ts';

/** Says how many steps wait on this device, and sends them once the server is in reach. Where none waits, nothing is loaded. */
export const Unsent = () => {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { pathname } = useLocation();
  const count = useWaitingHere();
  useEffect(() => {
    const send = async () => {
      const before = waitingHere();
      if (!before) return;
      const { sendKept } = await import('../field/field.ts');
      await sendKept();
      if (waitingHere() < before) refresh();
    };
    const attempt = () => void send().catch(() => {});
    attempt();
    window.addEventListener('online', attempt);
    return () => window.removeEventListener('online', attempt);
  }, [refresh]);
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
