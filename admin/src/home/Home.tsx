import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useRead } from '../api/useRead.ts';
import { daysAfter } from '../calendar/days.ts';
import { Headlines } from '../dashboard/Headlines.tsx';
import { reportsOf } from '../dashboard/reportsOf.ts';
import { homeQuery } from '../generated/operations.ts';
import { today } from '../i18n/format.ts';
import { useEnumLabel } from '../i18n/useLabel.ts';
import { InboxGroups } from '../inbox/InboxGroups.tsx';
import { Tasks } from '../inbox/Tasks.tsx';
import { inboxWith } from '../inbox/useInboxFilter.ts';
import { useMay } from '../layout/permissions.ts';
import { ReadPage } from '../layout/ReadPage.tsx';
import { Section } from '../record/Section.tsx';
import { Figures } from './Figures.tsx';
import { Today } from './Today.tsx';
import { Visits } from './Visits.tsx';

/** A department's day: what is late and what is due as figures, the most urgent of it, and who goes where today. */
export const Home = ({ departments }: { departments: readonly string[] }) => {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  const may = useMay();
  const day = today();
  const answer = useRead(homeQuery, [{ yesterday: daysAfter(day, -1), today: day, week: daysAfter(day, 6) }]);
  const names = departments.map(each => enumLabel('Department', each));
  return (
    <ReadPage title={[translate('sanbao.home.title'), ...names].join(' · ')} answer={answer} width={1240}>
      {({ all, late, today, week, calendar: { entries } }) => (
        <>
          <Figures
            figures={[
              { name: 'late', total: late.totalCount, to: inboxWith({ term: 'late' }), isBad: late.totalCount > 0 },
              { name: 'today', total: today.totalCount, to: inboxWith({ term: 'today' }) },
              { name: 'week', total: week.totalCount, to: inboxWith({ term: 'week' }) },
              { name: 'all', total: all.totalCount, to: inboxWith({}) },
            ]}
          />
          {may('house') && (
            <Headlines reports={reportsOf(departments)} period={{ from: daysAfter(day, -90), until: day }} />
          )}
          <Box
            sx={{ display: 'grid', gap: 2, gridTemplateColumns: { lg: 'minmax(0, 1fr) 300px' }, alignItems: 'start' }}
          >
            <Box sx={{ display: 'grid', gap: 2, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' }}>
              <Section title={translate('sanbao.home.urgent')}>
                {all.entries.length ? (
                  <Tasks entries={all.entries} to={inboxWith} isFetching={answer.isFetching} />
                ) : (
                  translate('sanbao.inbox.empty')
                )}
              </Section>
              {may('read:ServiceOrder') && <Visits day={day} />}
              <Today entries={entries.filter(({ resource }) => resource !== 'ServiceOrder')} />
            </Box>
            {all.groups.length > 0 && (
              <Section title={translate('sanbao.inbox.steps')}>
                <InboxGroups groups={all.groups} to={inboxWith} />
              </Section>
            )}
          </Box>
        </>
      )}
    </ReadPage>
  );
};
