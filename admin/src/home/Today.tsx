import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { CalendarEntryFragment } from '../generated/operations.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { Section } from '../record/Section.tsx';
import { recordType } from '../schema/schema.ts';
import { DayRow } from './DayRow.tsx';

/** What else the calendar has on this day, such as lessons. */
export const Today = ({ entries }: { entries: readonly CalendarEntryFragment[] }) => {
  const translate = useTranslate();
  const label = useLabel();
  if (!entries.length) return null;
  return (
    <Section title={translate('sanbao.home.calendar')} count={entries.length}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {entries.map(({ record, resource, title, detail }, at) => (
          <DayRow key={`${record} ${at}`} to={`/${resource}/${record}/show`} title={title}>
            <span>{label(recordType(resource).calendar ?? recordType(resource).label)}</span>
            {detail && <span>{detail}</span>}
          </DayRow>
        ))}
      </Box>
    </Section>
  );
};
