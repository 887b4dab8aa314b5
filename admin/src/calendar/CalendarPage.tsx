import { Alert, Box, Card, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import { useRead } from '../api/useRead.ts';
import { calendarQuery } from '../generated/operations.ts';
import { Heading } from '../layout/Heading.tsx';
import { dayOf, weeksAround } from './days.ts';
import { Kinds, useKinds } from './Kinds.tsx';
import { Month } from './Month.tsx';

/** The calendar: lessons, practice, licences that run out. The address keeps the month and the view. */
const CalendarPage = () => {
  const translate = useTranslate();
  const isPhone = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'), { noSsr: true });
  const [search, setSearch] = useSearchParams();
  const month = search.get('month') ?? dayOf(new Date()).slice(0, 7);
  const view = search.get('view') ?? (isPhone ? 'listMonth' : 'dayGridMonth');
  const { hidden, toggle } = useKinds();
  const { data, error, isFetching } = useRead(calendarQuery, [weeksAround(month)], {
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <Heading title={translate('sanbao.calendar.title')} />
      <Kinds hidden={hidden} onToggle={toggle} />
      {error && <Alert severity="error">{translate(error.message)}</Alert>}
      {data?.calendar.complete === false && <Alert severity="warning">{translate('sanbao.calendar.incomplete')}</Alert>}
      <Card sx={{ mt: 2, p: { xs: 1, sm: 2 } }}>
        <Box aria-busy={isFetching}>
          <Month
            month={month}
            view={view}
            entries={(data?.calendar.entries ?? []).filter(({ resource }) => !hidden.includes(resource))}
            onShow={shown => {
              if (shown.month !== month || shown.view !== view) setSearch(shown, { replace: true });
            }}
          />
        </Box>
      </Card>
    </>
  );
};

export default CalendarPage;
