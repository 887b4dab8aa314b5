import { Alert, Button } from '@mui/material';
import { useSyncExternalStore } from 'react';
import { useTranslate } from 'react-admin';
import { useAsOf } from '../field/asOf.ts';
import { useFormat } from '../i18n/format.ts';
import { useReadAgain } from './useReadAgain.ts';

/** Says that the device is out of reach of any network, for as long as it is, and of when what is shown was read. */
export const Offline = () => {
  const translate = useTranslate();
  const format = useFormat();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  const asOf = useAsOf();
  const again = useReadAgain();
  return (
    <div role="status">
      {(!isOnline || asOf !== undefined) && (
        <Alert
          severity="warning"
          role="presentation"
          sx={{ py: 0, borderRadius: 0 }}
          action={
            isOnline && (
              <Button color="inherit" onClick={again} sx={{ minHeight: 44, whiteSpace: 'nowrap' }}>
                {translate('sanbao.readAgain')}
              </Button>
            )
          }
        >
          {asOf === undefined
            ? translate('sanbao.offline')
            : translate('sanbao.asOf', { at: format.time(new Date(asOf).toISOString()) })}
        </Alert>
      )}
    </div>
  );
};

function subscribe(changed: () => void) {
  const events = ['online', 'offline'];
  for (const event of events) window.addEventListener(event, changed);
  return () => {
    for (const event of events) window.removeEventListener(event, changed);
  };
}
