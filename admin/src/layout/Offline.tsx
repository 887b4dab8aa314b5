import { Alert } from '@mui/material';
import { useSyncExternalStore } from 'react';
import { useTranslate } from 'react-admin';

/** Says that the device is out of reach of any network, for as long as it is. */
export const Offline = () => {
  const translate = useTranslate();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {!isOnline && (
        <Alert severity="warning" role="presentation" sx={{ py: 0, borderRadius: 0 }}>
          {translate('sanbao.offline')}
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
