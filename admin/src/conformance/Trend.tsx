import { Box, Skeleton, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { useRead } from '../api/useRead.ts';
import { conformanceTrendQuery, type MonthFiguresFragment } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { figureNames, useFigureName } from './figures.ts';

const TrendChart = lazy(() => import('./TrendChart.tsx'));

/** The last twelve months of the procedure or of one clause: a chart, and the numbers behind it. */
export const Trend = ({ clause = null }: { clause?: string | null }) => {
  const translate = useTranslate();
  const { data } = useRead(conformanceTrendQuery, [{ clause }]);
  const months = data?.conformanceTrend;
  if (!months) return <Skeleton variant="rounded" height={220} />;
  return (
    <>
      <Suspense fallback={<Skeleton variant="rounded" height={220} />}>
        <TrendChart months={months} title={translate('sanbao.conformance.trend')} />
      </Suspense>
      <Box component="details" sx={{ mt: 1 }}>
        <Box component="summary" sx={{ cursor: 'pointer', color: 'text.secondary' }}>
          {translate('sanbao.conformance.numbers')}
        </Box>
        <Numbers months={months} />
      </Box>
    </>
  );
};

const Numbers = ({ months }: { months: MonthFiguresFragment[] }) => {
  const figureName = useFigureName();
  const format = useFormat();
  const translate = useTranslate();
  return (
    <Box tabIndex={0} role="region" aria-label={translate('sanbao.conformance.numbers')} sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('sanbao.conformance.month')}</TableCell>
            {figureNames.map(figure => (
              <TableCell key={figure} align="right">
                {figureName(figure)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {months.toReversed().map(month => (
            <TableRow key={month.month}>
              <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                {month.month.slice(0, 7)}
              </TableCell>
              {figureNames.map(figure => (
                <TableCell key={figure} align="right">
                  {format.number(month[figure])}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};
