import { Alert, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { HolidayInForceFragment } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { useEnumLabel } from '../i18n/useLabel.ts';
import { Section } from '../record/Section.tsx';
import { holidaySpans } from './holidaySpans.ts';
import { ChangeLink, InForceList, InForceRow } from './InForceRow.tsx';

interface Props {
  year: number;
  setYear: (year: number) => void;
  holidays: HolidayInForceFragment[];
}

/** The days on which a year departs from the week. */
export const HolidaysOfYear = ({ year, setYear, holidays }: Props) => {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const title = translate('sanbao.inForce.holidays', { year });
  return (
    <Section
      title={title}
      count={holidays.length}
      actions={
        <>
          {[year - 1, year + 1].map(other => (
            <Button key={other} size="small" onClick={() => setYear(other)}>
              {other}
            </Button>
          ))}
          <ChangeLink
            record="Holiday"
            step="copyHolidayYear"
            initial={{ from: String(year - 1), year: String(year) }}
          />
        </>
      }
    >
      {holidays.length === 0 && <Alert severity="warning">{translate('sanbao.inForce.noHolidays', { year })}</Alert>}
      <InForceList label={title}>
        {holidaySpans(holidays).map(({ name, kind, from, until }) => (
          <InForceRow
            key={from}
            name={name}
            value={enumLabel('HolidayKind', kind)}
            since={
              from === until
                ? format.day(from)
                : translate('sanbao.period.between', { from: format.day(from), until: format.day(until) })
            }
          />
        ))}
      </InForceList>
    </Section>
  );
};
