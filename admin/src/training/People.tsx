import { Box, Chip, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { daysAfter } from '../calendar/days.ts';
import type { LicenceFragment, TrainedFragment } from '../generated/operations.ts';
import { today, useFormat } from '../i18n/format.ts';
import { useEnumLabel } from '../i18n/useLabel.ts';
import { Section } from '../record/Section.tsx';

/** Everyone who repairs, with what they have completed and what they may work on. */
export const People = ({ people, total }: { people: TrainedFragment[]; total: number }) => {
  const translate = useTranslate();
  return (
    <Section title={translate('sanbao.training.technicians', { count: total })}>
      {people.length === 0 && translate('sanbao.training.noTechnicians')}
      <Stack component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {people.map(person => (
          <TrainedPerson key={person.id} person={person} />
        ))}
      </Stack>
      {people.length < total && (
        <Box component={Link} to="/Person" sx={{ color: 'primary.main' }}>
          {translate('sanbao.training.allPeople')}
        </Box>
      )}
    </Section>
  );
};

const TrainedPerson = ({ person: { id, name, phone, certificates, licences } }: { person: TrainedFragment }) => {
  const translate = useTranslate();
  const format = useFormat();
  const valid = certificates.filter(({ state }) => state === 'VALID');
  return (
    <Box component="li" sx={{ py: 1.25, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'baseline', flexWrap: 'wrap' }}>
        <Box component={Link} to={`/Person/${id}/show`} sx={{ fontWeight: 600, color: 'primary.main' }}>
          {name}
        </Box>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {phone}
        </Typography>
      </Stack>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', mt: 0.75 }}>
        {licences
          .filter(({ state }) => state === 'VALID' || state === 'SUSPENDED')
          .map(licence => (
            <LicenceChip key={licence.id} licence={licence} />
          ))}
        {valid.map(({ id: certificate, course, issuedOn }) => (
          <Chip
            key={certificate}
            component={Link}
            to={`/Certificate/${certificate}/show`}
            clickable
            variant="outlined"
            label={`${course} · ${format.day(issuedOn)}`}
          />
        ))}
        {licences.length + valid.length === 0 && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate('sanbao.training.nothingYet')}
          </Typography>
        )}
      </Stack>
    </Box>
  );
};

const LicenceChip = ({ licence: { id, state, validUntil, productFamily } }: { licence: LicenceFragment }) => {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const expired = validUntil < today();
  const soon = validUntil <= daysAfter(today(), 90);
  const standing =
    state === 'SUSPENDED'
      ? enumLabel('TechnicianLicenceState', state)
      : translate(expired ? 'sanbao.training.ended' : 'sanbao.training.until', { date: format.day(validUntil) });
  return (
    <Chip
      component={Link}
      to={`/TechnicianLicence/${id}/show`}
      clickable
      color={state === 'SUSPENDED' || expired ? 'error' : soon ? 'warning' : 'success'}
      label={`${productFamily.name} · ${standing}`}
    />
  );
};
