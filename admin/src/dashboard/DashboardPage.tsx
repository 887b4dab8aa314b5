import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DepartmentAndPeriod } from '../execution/DepartmentAndPeriod.tsx';
import { departments } from '../execution/departments.ts';
import { useExecutionView } from '../execution/useExecutionView.ts';
import { ReadPage } from '../layout/ReadPage.tsx';
import { Headlines } from './Headlines.tsx';
import { ReportCard } from './ReportCard.tsx';
import { reportsOf } from './reportsOf.ts';

/** The figures of a department; the General Manager's has all that there are. */
const DashboardPage = () => {
  const translate = useTranslate();
  const view = useExecutionView('GENERAL_MANAGER');
  const { department, from, until } = view;
  return (
    <ReadPage
      title={translate('sanbao.dashboard.title')}
      intro={translate('sanbao.dashboard.intro')}
      answer={{ data: department && reportsOf([department]), error: null }}
      controls={<DepartmentAndPeriod of={departments} {...view} />}
    >
      {found => (
        <>
          <Headlines reports={found} period={{ from, until }} />
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
            }}
          >
            {found.map(report => (
              <ReportCard key={report.name} report={report} period={{ from, until }} />
            ))}
          </Box>
        </>
      )}
    </ReadPage>
  );
};

export default DashboardPage;
