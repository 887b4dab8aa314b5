import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DepartmentAndPeriod } from '../execution/DepartmentAndPeriod.tsx';
import { departments } from '../execution/departments.ts';
import { useExecutionView } from '../execution/useExecutionView.ts';
import { ReadPage } from '../layout/ReadPage.tsx';
import { reports } from '../schema/schema.ts';
import { ReportCard } from './ReportCard.tsx';

/** The figures of a department; the General Manager's has all that there are. */
const DashboardPage = () => {
  const translate = useTranslate();
  const view = useExecutionView('GENERAL_MANAGER');
  const { department, from, until } = view;
  const shown = reports.filter(
    ({ departments: whose }) => department === 'GENERAL_MANAGER' || whose.some(each => each === department),
  );
  return (
    <ReadPage
      title={translate('sanbao.dashboard.title')}
      intro={translate('sanbao.dashboard.intro')}
      answer={{ data: department ? shown : undefined, error: null }}
      controls={<DepartmentAndPeriod of={departments} {...view} />}
    >
      {found => (
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
      )}
    </ReadPage>
  );
};

export default DashboardPage;
