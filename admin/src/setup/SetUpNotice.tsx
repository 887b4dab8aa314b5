import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useTold } from '../layout/useWaitingCounts.ts';

/** While something is missing without which the company cannot work, one begins with it. */
export const SetUpNotice = () => {
  const translate = useTranslate();
  const missing = useTold()?.setUpMissing;
  if (!missing) return null;
  return (
    <Alert severity="info">
      <Link to="/set-up">{translate('sanbao.setUp.notice', { smart_count: missing })}</Link>
    </Alert>
  );
};
