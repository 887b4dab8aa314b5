import { Box, Chip, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { ClauseWithStepsFragment } from '../generated/operations.ts';
import { useEnumLabel, useLabel } from '../i18n/useLabel.ts';
import { useMay } from '../layout/permissions.ts';
import type { Step } from '../schema/metadata.ts';
import { recordType, stateType, stepNamed } from '../schema/schema.ts';

export const ClauseItem = ({ clause }: { clause: ClauseWithStepsFragment }) => {
  const translate = useTranslate();
  const label = useLabel();
  const enumLabel = useEnumLabel();
  const may = useMay();
  const { iso, form, retention } = clause;
  const notes = [
    ...clause.departments.map(department => enumLabel('Department', department)),
    iso && translate('sanbao.procedure.iso', { iso }),
    form && translate('sanbao.procedure.form', { form }),
    retention && translate('sanbao.procedure.retention', { retention: enumLabel('Retention', retention) }),
    !clause.served && translate('sanbao.procedure.notServed'),
  ].filter(Boolean);
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 2,
        p: 2,
        borderBottom: 1,
        borderColor: 'divider',
        '&:last-of-type': { borderBottom: 0 },
      }}
    >
      <Typography sx={{ fontWeight: 700, minWidth: 52, color: 'primary.main' }}>{clause.number}</Typography>
      <Stack spacing={0.75} sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{label(clause)}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {notes.join(' · ')}
        </Typography>
        {clause.evidence && (
          <Typography variant="body2">
            {translate('sanbao.procedure.evidence', { evidence: label(clause.evidence) })}
          </Typography>
        )}
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
          {clause.steps.map(({ name }) => {
            const step = stepNamed(name);
            return step && <StepLink key={name} step={step} />;
          })}
        </Stack>
        <Counts clause={clause} />
        {may('house') && (
          <Box
            component={Link}
            to={`/conformance?clause=${clause.number}`}
            sx={{ color: 'primary.main', typography: 'body2' }}
          >
            {translate('sanbao.procedure.conformance')}
          </Box>
        )}
      </Stack>
    </Box>
  );
};

const Counts = ({ clause }: { clause: ClauseWithStepsFragment }) => {
  const label = useLabel();
  const enumLabel = useEnumLabel();
  if (clause.counts.length === 0) return null;
  return (
    <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', columnGap: 2 }}>
      {clause.counts.map(({ record, state, count }) => (
        <Box
          key={`${record} ${state}`}
          component={Link}
          to={listIn(record, [state])}
          sx={{ color: 'text.secondary', typography: 'body2' }}
        >
          {`${label(recordType(record).label)} ${enumLabel(stateType(record) ?? '', state)} ${count}`}
        </Box>
      ))}
    </Stack>
  );
};

const listIn = (record: string, states: string[]) =>
  `/${record}?filter=${encodeURIComponent(JSON.stringify({ state: { in: states } }))}`;

/** A creating step leads to its form, any other to the records it can be taken on. */
const StepLink = ({ step }: { step: Step }) => {
  const label = useLabel();
  const may = useMay();
  const to = step.from.length ? listIn(step.record, step.from) : `/${step.record}/create?step=${step.name}`;
  const isOpen = may(step.from.length ? `read:${step.record}` : step.name);
  if (!isOpen) return <Chip label={label(step.label)} variant="outlined" />;
  return <Chip component={Link} to={to} clickable color="primary" variant="outlined" label={label(step.label)} />;
};
