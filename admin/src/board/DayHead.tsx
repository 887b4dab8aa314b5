import type { BoardQuery } from '../generated/operations.ts';
import { today } from '../i18n/format.ts';
import { localeOf } from '../i18n/language.ts';
import { useLanguage } from '../i18n/useLabel.ts';
import { isWeekend } from './days.ts';

type Holiday = BoardQuery['dispatchBoard']['holidays'][number];

/** Whether nobody works on a day, and whether it is today, as the names of its looks. */
export function kindOfDay(day: string, holidays: readonly Holiday[]): string {
  const holiday = holidays.find(each => each.day === day);
  const isFree = holiday ? holiday.kind === 'HOLIDAY' : isWeekend(day);
  return [isFree ? 'free' : '', day === today() ? 'today' : ''].filter(Boolean).join(' ');
}

interface DayHeadProps {
  day: string;
  holiday: Holiday | undefined;
  isNarrow: boolean;
}

/** The head of a day's column; in a month there is room for its number alone. */
export const DayHead = ({ day, holiday, isNarrow }: DayHeadProps) => {
  const locale = localeOf(useLanguage());
  const words = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(`${day}T00:00:00Z`));
  return (
    <th
      scope="col"
      className={kindOfDay(day, holiday ? [holiday] : [])}
      aria-current={day === today() ? 'date' : undefined}
    >
      {words({ weekday: isNarrow ? 'narrow' : 'short' })}
      <span className="date">{isNarrow ? day.slice(8) : words({ month: 'numeric', day: 'numeric' })}</span>
      {holiday && <span className="holiday">{holiday.name}</span>}
    </th>
  );
};
