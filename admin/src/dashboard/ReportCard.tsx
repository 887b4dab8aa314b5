import { Alert, Box, Skeleton, Typography } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { useLabel } from '../i18n/useLabel.ts';
import type { Period } from '../period/period.ts';
import { LinesTable } from '../record/LinesTable.tsx';
import { Section } from '../record/Section.tsx';
import type { Report } from '../schema/metadata.ts';
import { ReportExport } from './ReportExport.tsx';
import { useReport } from './useReport.ts';

const ReportChart = lazy(() => import('./ReportChart.tsx'));

/** A report: its chart, the table behind it, and the way to take that along. */
export const ReportCard = ({ report, period }: { report: Report; period: Period }) => {
  const translate = useTranslate();
  const label = useLabel();
  const { data, error, isFetching } = useReport(report, period);
  const rows = data?.answer;
  return (
    <Section title={label(report.label)} actions={rows?.length ? <ReportExport report={report} rows={rows} /> : null}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {label(report.about)}
      </Typography>
      {error && <Alert severity="error">{translate(error.message)}</Alert>}
      {!rows && !error && <Skeleton variant="rounded" height={200} />}
      {rows?.length === 0 && <Typography variant="body2">{translate('sanbao.dashboard.nothing')}</Typography>}
      {rows && rows.length > 0 && (
        <Box aria-busy={isFetching}>
          <Suspense fallback={<Skeleton variant="rounded" height={200} />}>
            <ReportChart report={report} rows={rows} />
          </Suspense>
          <Box component="details" sx={{ mt: 1 }}>
            <Box component="summary" sx={{ cursor: 'pointer', color: 'text.secondary' }}>
              {translate('sanbao.dashboard.numbers')}
            </Box>
            <Box tabIndex={0} role="region" aria-label={label(report.label)} sx={{ overflowX: 'auto', mt: 1 }}>
              <LinesTable type={report.row} lines={rows} />
            </Box>
          </Box>
        </Box>
      )}
    </Section>
  );
};
