import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { HandOverMutation } from '../generated/operations.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { recordType } from '../schema/schema.ts';

type Handover = NonNullable<HandOverMutation['handOver']>;

/** How many of which kind went over, and what stayed, each with the reason. */
export const Outcome = ({ outcome: { moved, stayed } }: { outcome: Handover }) => {
  const translate = useTranslate();
  const label = useLabel();
  return (
    <Box role="status" sx={{ mt: 2, maxWidth: 820 }}>
      {moved.length === 0 && <Alert severity="info">{translate('sanbao.handover.nothing')}</Alert>}
      {moved.map(({ resource, numbers }) => (
        <Alert key={resource} severity="success" sx={{ mb: 1 }}>
          {translate('sanbao.handover.moved', { smart_count: numbers.length, name: label(recordType(resource).label) })}{' '}
          {numbers.join(' · ')}
        </Alert>
      ))}
      {stayed.length > 0 && (
        <>
          <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 700, mt: 2 }}>
            {translate('sanbao.handover.stayed', { smart_count: stayed.length })}
          </Typography>
          <Box component="ul" sx={{ pl: 2.5, mt: 0.5 }}>
            {stayed.map(each => (
              <Stayed key={each.number} stayed={each} />
            ))}
          </Box>
        </>
      )}
    </Box>
  );
};

const Stayed = ({ stayed: { record, resource, number, reason } }: { stayed: Handover['stayed'][number] }) => (
  <li>
    {record && resource ? (
      <Link className="plain-link" to={`/${resource}/${record}/show`}>
        {number}
      </Link>
    ) : (
      <b>{number}</b>
    )}{' '}
    {reason}
  </li>
);
