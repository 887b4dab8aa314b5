import { Box, Card, Skeleton } from '@mui/material';
import { FigureRow } from '../home/FigureRow.tsx';
import { useLabel } from '../i18n/useLabel.ts';
import type { Period } from '../period/period.ts';
import { FieldValue } from '../record/FieldValue.tsx';
import type { Report } from '../schema/metadata.ts';
import { partsOf } from '../schema/schema.ts';
import { useReport } from './useReport.ts';

/** Where the department stands, before all that is drawn of it. */
export const Headlines = ({ reports, period }: { reports: readonly Report[]; period: Period }) => {
  const first = reports.filter(({ headline }) => headline);
  if (!first.length) return null;
  return (
    <FigureRow>
      {first.map(report => (
        <Headline key={report.name} report={report} period={period} />
      ))}
    </FigureRow>
  );
};

/** The figure of the last month of the period that has one. */
const Headline = ({ report, period }: { report: Report; period: Period }) => {
  const label = useLabel();
  const { data } = useReport(report, period);
  const name = report.headline!;
  const field = partsOf(report.row).find(each => each.name === name)!;
  const row = data?.answer.findLast(each => each[name] != null);
  return (
    <Card component="li" sx={{ px: 2, py: 1.25 }}>
      <Box sx={{ fontSize: '1.5rem', fontWeight: 700, minHeight: '2.2rem' }}>
        {data ? <FieldValue field={field} value={row?.[name]} /> : <Skeleton width={80} />}
      </Box>
      {label(report.label)}
      <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
        {label(field.label)}
        {row && ` · ${row.month}`}
      </Box>
    </Card>
  );
};
