import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { SetUpQuery } from '../generated/operations.ts';
import { useEnumLabel, useLabel } from '../i18n/useLabel.ts';
import { useMay } from '../layout/permissions.ts';
import { stepNamed } from '../schema/schema.ts';

type Matter = SetUpQuery['setUp'][number];

/** Parameters are looked over all together, with what holds where nobody has said anything, by whoever may; all else in its list. */
const placeOf = ({ record }: Matter, may: (permission: string) => boolean) =>
  record === 'ProcedureParameter' && may('house') ? '/in-force' : `/${record}`;

/** One thing to enter: who does, how many there are, the ways to enter it, and the word that it is all. */
export const SetUpRow = ({ matter, at }: { matter: Matter; at: number }) => {
  const { subject, record, steps, departments, complete, completion, all } = matter;
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  const label = useLabel();
  const may = useMay();
  const called = enumLabel('SetUpSubject', subject);
  const offered = steps.filter(may).flatMap(name => stepNamed(name) ?? []);
  const answers = offered.length > 0 && may('completeSetUp');
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gap: { xs: 0.5, md: 2 },
        gridTemplateColumns: { xs: '1fr', md: '2.4fr 1.6fr 1fr 3fr' },
        alignItems: 'center',
        borderTop: 1,
        borderColor: 'divider',
        py: 1,
      }}
    >
      <Box sx={{ fontWeight: 700, '& a': { color: 'primary.main' } }}>
        {at} {may(`read:${record}`) ? <Link to={placeOf(matter, may)}>{called}</Link> : called}
      </Box>
      <Box sx={{ color: 'text.secondary' }}>{departments.map(each => enumLabel('Department', each)).join(' / ')}</Box>
      <HowFar matter={matter} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        {!complete &&
          offered.map(step => (
            <Button key={step.name} component={Link} to={`/${step.record}/create?step=${step.name}`} size="small">
              {label(step.label)}
            </Button>
          ))}
        {!complete && !all && answers && (
          <Button
            component={Link}
            to={`/SetUpCompletion/create?${new URLSearchParams({ step: 'completeSetUp', subject })}`}
            size="small"
            variant="outlined"
            aria-label={`${translate('sanbao.setUp.complete')} ${called}`}
          >
            {translate('sanbao.setUp.complete')}
          </Button>
        )}
        {completion && (
          <Button component={Link} to={`/SetUpCompletion/${completion}/show`} size="small">
            {translate('sanbao.setUp.said')}
          </Button>
        )}
      </Box>
    </Box>
  );
};

/** How many there are, of how many where that is known; and whether that is all. */
const HowFar = ({ matter: { there, all, complete } }: { matter: Matter }) => {
  const translate = useTranslate();
  const count = there === null ? '' : all === null ? String(there) : `${there} / ${all}`;
  const mark = complete ? translate('sanbao.setUp.done') : translate('sanbao.setUp.open');
  return (
    <Box sx={{ color: complete ? 'success.main' : 'text.primary', fontWeight: 700 }}>
      {complete ? '✓ ' : ''}
      {[mark, count].filter(Boolean).join(' · ')}
    </Box>
  );
};
