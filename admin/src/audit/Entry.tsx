import { Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { AuditEntryFragment } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { useEnumLabel, useLabel } from '../i18n/useLabel.ts';
import { StateChip } from '../record/StateChip.tsx';
import { recordType, stepNamed } from '../schema/schema.ts';

/** One step that was taken: when, by whom, which, under which clause, on which record. */
export const Entry = ({ entry }: { entry: AuditEntryFragment }) => {
  const translate = useTranslate();
  const label = useLabel();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const { at, resource, record, number, title, step, clause, department, person, onBehalfOf, to, position } = entry;
  const named = stepNamed(step);
  const about = [
    format.time(at),
    department && enumLabel('Department', department),
    person,
    onBehalfOf && translate('sanbao.onBehalfOf', { person: onBehalfOf }),
    clause && translate('sanbao.clause', { clause }),
    position && translate('sanbao.audit.position', { position }),
  ];
  return (
    <Box
      component="li"
      sx={{ px: 2, py: 1.25, borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}
    >
      <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography sx={{ fontWeight: 600 }}>{named ? label(named.label) : step}</Typography>
        <Box
          component={Link}
          to={`/${resource}/${record}/show`}
          sx={{ color: 'primary.main', overflowWrap: 'anywhere' }}
        >
          {[label(recordType(resource).label), number, title !== number && title].filter(Boolean).join(' ')}
        </Box>
        <StateChip record={resource} state={to} />
      </Stack>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {about.filter(Boolean).join(' · ')}
      </Typography>
    </Box>
  );
};
