import { Box, Chip, Stack, Typography } from '@mui/material';
import { usePermissions, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useEnumLabel, useLabel } from '../i18n/useLabel.ts';
import type { Label, Step } from '../schema/metadata.ts';
import { stepNamed } from '../schema/schema.ts';

export interface Clause extends Label {
  number: string;
  iso: string | null;
  form: string | null;
  retention: string | null;
  departments: string[];
  served: boolean;
  steps: { name: string }[];
}

export const ClauseItem = ({ clause }: { clause: Clause }) => {
  const translate = useTranslate();
  const label = useLabel();
  const enumLabel = useEnumLabel();
  const { iso, form, retention } = clause;
  const notes = [
    ...clause.departments.map(department => enumLabel('Department', department)),
    iso && translate('sanbao.procedure.iso', { iso }),
    form && translate('sanbao.procedure.form', { form }),
    retention && translate('sanbao.procedure.retention', { retention }),
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
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
          {clause.steps.map(({ name }) => {
            const step = stepNamed(name);
            return step && <StepLink key={name} step={step} />;
          })}
        </Stack>
      </Stack>
    </Box>
  );
};

/** A creating step leads to its form, any other to the records it can be taken on. */
const StepLink = ({ step }: { step: Step }) => {
  const label = useLabel();
  const { permissions = [] } = usePermissions<string[]>();
  const filter = encodeURIComponent(JSON.stringify({ state: { in: step.from } }));
  const to = step.from.length ? `/${step.record}?filter=${filter}` : `/${step.record}/create?step=${step.name}`;
  const isOpen = permissions.includes(step.from.length ? `read:${step.record}` : step.name);
  if (!isOpen) return <Chip label={label(step.label)} variant="outlined" />;
  return <Chip component={Link} to={to} clickable color="primary" variant="outlined" label={label(step.label)} />;
};
