import { Alert, Box, Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { type VerdictFragment, verifyAuditTrailQuery } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { useEnumLabel } from '../i18n/useLabel.ts';

/** Has the whole chain recomputed, and tells whether it is whole, or where it is broken first. */
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
      <Box role="status" sx={{ mt: 1 }}>
        {error && <Alert severity="error">{translate(error.message)}</Alert>}
        {data && <Result verdict={data.verifyAuditTrail} />}
      </Box>
    </Box>
  );
};

const Result = ({ verdict }: { verdict: VerdictFragment }) => {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const { intact, anchors, lastAnchor, brokenPosition, record, recordId, reason } = verdict;
  const events = format.number(verdict.events);
  const compared = lastAnchor
    ? translate('sanbao.audit.anchored', { count: anchors, position: format.number(lastAnchor) })
    : translate('sanbao.audit.unanchored');
  if (intact) return <Alert severity="success">{`${translate('sanbao.audit.intact', { events })} ${compared}`}</Alert>;
  return (
    <Alert severity="error">
      {translate('sanbao.audit.broken', { events })} {enumLabel('AuditFault', reason ?? '')}
      {brokenPosition !== null && ` · ${translate('sanbao.audit.position', { position: brokenPosition })}`}
      {record && recordId && (
        <>
          {' · '}
          <Box component={Link} to={`/${record}/${recordId}/show`} sx={{ color: 'inherit', fontWeight: 700 }}>
            {translate('sanbao.audit.record')}
          </Box>
        </>
      )}
    </Alert>
  );
};
