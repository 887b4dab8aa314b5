import { Box, Button, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useRead } from '../api/useRead.ts';
import {
  type SimilarCaseFragment,
  type SimilarCasesQueryVariables,
  similarCasesQuery,
} from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { useEnumLabel } from '../i18n/useLabel.ts';

interface Props {
  /** The fault that is being helped; nothing while its machine is not known. */
  like: SimilarCasesQueryVariables | undefined;
  /** Fills in what such a case came to. */
  onUse?: (like: SimilarCaseFragment) => void;
}

/** Resolved faults of the model that are most like this one: what helped, with which parts, and whether it came back. */
export const SimilarCases = ({ like, onUse }: Props) => {
  const translate = useTranslate();
  const { data } = useRead(similarCasesQuery, like && [like]);
  const cases = data?.similarCases ?? [];
  if (!cases.length) return null;
  const title = translate('sanbao.similar.title', { smart_count: cases.length });
  return (
    <Box component="details" open sx={{ border: 1, borderColor: 'divider', borderRadius: 1, px: 1.5, py: 1, mb: 2 }}>
      <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 700 }}>
        {title}
      </Box>
      <Box component="ul" aria-label={title} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {cases.map(each => (
          <SimilarCase key={each.fault} case={each} onUse={onUse} />
        ))}
      </Box>
    </Box>
  );
};

const SimilarCase = ({ case: like, onUse }: { case: SimilarCaseFragment; onUse: Props['onUse'] }) => {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const { fault, number, machine, symptom, resolvedOn, resolution, report, partsUsed, cameBack } = like;
  const codes = [
    like.faultCode && enumLabel('FaultCode', like.faultCode),
    like.causeCode && enumLabel('CauseCode', like.causeCode),
    like.remedyCode && enumLabel('RemedyCode', like.remedyCode),
  ].filter(Boolean);
  const helped = [report?.cause, report?.remedy ?? resolution].filter(Boolean);
  const parts = partsUsed.map(({ partNumber, name, quantity }) => `${name} ${partNumber} × ${format.number(quantity)}`);
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', mt: 1, pt: 1, overflowWrap: 'anywhere' }}>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'baseline', flexWrap: 'wrap' }}>
        <Box component={Link} to={`/FaultReport/${fault}/show`} target="_blank" sx={{ color: 'primary.main' }}>
          {number}
        </Box>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {[
            machine,
            resolvedOn && format.day(resolvedOn),
            cameBack > 0 && translate('sanbao.similar.cameBack', { smart_count: cameBack }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </Stack>
      <Typography variant="body2">{symptom}</Typography>
      {codes.length > 0 && <Typography variant="body2">{codes.join(' → ')}</Typography>}
      {helped.length > 0 && (
        <Typography variant="body2" sx={{ fontWeight: 700 }}>
          {helped.join(' → ')}
        </Typography>
      )}
      {parts.length > 0 && (
        <Typography variant="body2">
          {translate('sanbao.similar.parts', { parts: parts.join(translate('sanbao.show.and')) })}
        </Typography>
      )}
      {onUse && codes.length > 0 && (
        <Button
          size="small"
          onClick={() => onUse(like)}
          aria-label={`${translate('sanbao.similar.use')} ${number}`}
          sx={{ minHeight: 44 }}
        >
          {translate('sanbao.similar.use')}
        </Button>
      )}
    </Box>
  );
};
