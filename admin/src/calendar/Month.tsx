import FullCalendar from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import list from '@fullcalendar/react/list';
import chinese from '@fullcalendar/react/locales/zh-cn';
import classic from '@fullcalendar/react/themes/classic';
import type { CalendarEntryFragment } from '../generated/operations.ts';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import { Box, useTheme } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { localeOf } from '../i18n/language.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { recordType } from '../schema/schema.ts';
import { calendarColours } from './calendarColours.ts';
import { dayAfter, dayOf } from './days.ts';
import { moodOfKind } from './Kinds.tsx';

interface Props {
  /** As in `2026-11`. */
  month: string;
  view: string;
  entries: CalendarEntryFragment[];
  onShow: (shown: { month: string; view: string }) => void;
}

/** A month as a grid or as a list; an entry leads to its record. */
export const Month = ({ month, view, entries, onShow }: Props) => {
  const theme = useTheme();
  const locale = useLocale();
  const translate = useTranslate();
  const label = useLabel();
  const navigate = useNavigate();
  const events = entries.map(({ record, resource, title, detail, from, until }) => {
    const { main, contrastText } = theme.palette[moodOfKind(resource)];
    return {
      id: `${record} ${from} ${detail}`,
      title: [title, detail ?? label(recordType(resource).calendar!)].join(' · '),
      start: from,
      end: dayAfter(until),
      allDay: true,
      url: `/${resource}/${record}/show`,
      color: main,
      contrastColor: contrastText,
    };
  });
  return (
    <Box sx={calendarColours}>
      <FullCalendar
        plugins={[dayGrid, list, classic]}
        locales={[chinese]}
        locale={localeOf(locale)}
        firstDay={1}
        initialView={view}
        initialDate={`${month}-01`}
        headerToolbar={{ start: 'prev,next today', center: 'title', end: 'dayGridMonth,listMonth' }}
        buttons={{
          prev: { hint: translate('sanbao.calendar.previous') },
          next: { hint: translate('sanbao.calendar.next') },
          today: { text: translate('sanbao.calendar.today'), hint: translate('sanbao.calendar.today') },
          dayGridMonth: { text: translate('sanbao.calendar.month') },
          listMonth: { text: translate('sanbao.calendar.agenda') },
        }}
        height="auto"
        fixedWeekCount={false}
        dayMaxEvents={4}
        displayEventTime={false}
        noEventsContent={translate('sanbao.calendar.nothing')}
        events={events}
        eventClick={({ event, jsEvent }) => {
          jsEvent.preventDefault();
          navigate(event.url);
        }}
        datesSet={({ view: { type, currentStart } }) => onShow({ month: dayOf(currentStart).slice(0, 7), view: type })}
      />
    </Box>
  );
};
