import { Alert, Box, Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { type VerdictFragment, verifyAuditTrailQuery } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { useEnumLabel } from '../i18n/useLabel.ts';

/** Has the chain recomputed since it last was, and tells whether that part is whole, or where it is broken; the whole is a record. */
export const Verification = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const { data, error, mutate, isPending } = useMutation({
    mutationFn: () => dataProvider.read(verifyAuditTrailQuery),
  });
  return (
    <Box sx={{ mt: 2 }}>
      <Button variant="contained" onClick={() => mutate()} disabled={isPending}>
        {translate('sanbao.audit.verify')}
      </Button>
      <Button component={Link} to="/TrailVerification" sx={{ ml: 1 }}>
        {translate('sanbao.audit.whole')}
      </Button>
      <Box role="status" sx={{ mt: 1 }}>
        {error && <Alert severity="error">{translate(error.message)}</Alert>}
        {data && <Result verdict={data.verifyAuditTrail} />}
      </Box>
    </Box>
  );
};

const Result = ({ verdict }: { verdict: VerdictFragment }) => {
  const translate = useTranslate();
  const format = useFormat();
  const { anchors, lastAnchor, tornAnchors, verifiedFrom, verifiedUntil, wholeVerifiedAt, wholeVerifiedBy } = verdict;
  const events = format.number(verdict.events);
  const sentences = [
    verdict.intact
      ? translate('sanbao.audit.intact', { events })
      : translate('sanbao.audit.broken', { events, count: format.number(verdict.faultCount) }),
    verifiedFrom > 1 &&
      translate('sanbao.audit.part', { from: format.number(verifiedFrom), until: format.number(verifiedUntil) }),
    lastAnchor
      ? translate('sanbao.audit.anchored', { count: anchors, position: format.number(lastAnchor) })
      : translate('sanbao.audit.unanchored'),
    tornAnchors > 0 && translate('sanbao.audit.torn', { count: tornAnchors }),
    wholeVerifiedAt
      ? translate(verdict.wholeIntact ? 'sanbao.audit.wholeIntact' : 'sanbao.audit.wholeBroken', {
          at: format.time(wholeVerifiedAt),
          by: wholeVerifiedBy,
        })
      : translate('sanbao.audit.wholeNever'),
  ];
  return (
    <Alert severity={verdict.intact ? 'success' : 'error'}>
      {sentences.filter(Boolean).join(' ')}
      {verdict.restores.map(restore => (
        <Restored key={restore.restore} restore={restore} />
      ))}
      {verdict.faults.slice(0, MAX_FAULTS).map((fault, at) => (
        <Fault key={at} fault={fault} />
      ))}
    </Alert>
  );
};

const Restored = ({ restore }: { restore: VerdictFragment['restores'][number] }) => {
  const translate = useTranslate();
  const format = useFormat();
  const { number, position, lostUntil, approvedBy } = restore;
  return (
    <Box>
      {translate('sanbao.audit.restored', { position: format.number(position), by: approvedBy })}{' '}
      {lostUntil !== null && translate('sanbao.audit.lost', { until: format.number(lostUntil) })}{' '}
      <Box component={Link} to={`/Restore/${restore.restore}/show`} sx={{ color: 'inherit', fontWeight: 700 }}>
        {number}
      </Box>
    </Box>
  );
};

/** The first ones; the API tells all of them. */
const MAX_FAULTS = 50;

const Fault = ({ fault: { reason, position, resource, record } }: { fault: VerdictFragment['faults'][number] }) => {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  return (
    <Box>
      {enumLabel('AuditFault', reason)}
      {position !== null && ` · ${translate('sanbao.audit.position', { position })}`}
      {resource && record && (
        <>
          {' · '}
          <Box component={Link} to={`/${resource}/${record}/show`} sx={{ color: 'inherit', fontWeight: 700 }}>
            {translate('sanbao.audit.record')}
          </Box>
        </>
      )}
    </Box>
  );
};
