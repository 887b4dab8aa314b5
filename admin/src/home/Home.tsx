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
import { SetUpNotice } from '../setup/SetUpNotice.tsx';
import { Figures } from './Figures.tsx';
import { Today } from './Today.tsx';
import { Visits } from './Visits.tsx';

/** The most urgent come first, as many as stand beside the day. */
const STEPS_AT_FIRST = 10;

/** A department's day: what is late and what is due as figures, the most urgent of it, and who goes where today. */
export const Home = ({ departments }: { departments: readonly string[] }) => {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  const may = useMay();
  const day = today();
  const answer = useRead(homeQuery, [{ today: day }]);
  const names = departments.map(each => enumLabel('Department', each));
  return (
    <ReadPage title={[translate('sanbao.home.title'), ...names].join(' · ')} answer={answer} width={1240}>
      {({ waiting: { totalCount, terms, groups, entries: tasks }, calendar: { entries } }) => (
        <>
          <SetUpNotice />
          <Figures
            figures={[
              { name: 'late', total: terms.late, to: inboxWith({ term: 'late' }), isBad: terms.late > 0 },
              { name: 'today', total: terms.today, to: inboxWith({ term: 'today' }) },
              { name: 'week', total: terms.week, to: inboxWith({ term: 'week' }) },
              { name: 'all', total: totalCount, to: inboxWith({}) },
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
                {tasks.length ? (
                  <Tasks entries={tasks} to={inboxWith} isFetching={answer.isFetching} />
                ) : (
                  translate('sanbao.inbox.empty')
                )}
              </Section>
              {may('read:ServiceOrder') && <Visits day={day} />}
              <Today entries={entries.filter(({ resource }) => resource !== 'ServiceOrder')} />
            </Box>
            {groups.length > 0 && (
              <Section title={translate('sanbao.inbox.steps')}>
                <InboxGroups groups={groups} to={inboxWith} most={STEPS_AT_FIRST} />
              </Section>
            )}
          </Box>
        </>
      )}
    </ReadPage>
  );
};
