import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import { Box, Button, Skeleton, Typography } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import type { Cell } from '../export/cells.ts';
import { type Format, fileWriter } from '../export/fileWriter.ts';
import { saveFile } from '../export/saveFile.ts';
import { today } from '../i18n/format.ts';
import { Section } from '../record/Section.tsx';
import { ReportTable } from './ReportTable.tsx';

const Bars = lazy(() => import('./Bars.tsx'));

/** What a table and a file have of each row. */
export interface Column<Row> {
  label: string;
  cell: (row: Row) => Cell;
  /** Where the cell leads. */
  to?: (row: Row) => string | undefined;
}

interface Props<Row> {
  title: string;
  rows: Row[];
  columns: Column<Row>[];
  /** What the bars are named by, and the columns of numbers that they show; upright for months. */
  name: (row: Row) => string;
  bars: Column<Row>[];
  upright?: boolean;
}

/** As many bars as are read at a glance. */
const SHOWN = 12;

/** Rows of figures: a chart, the table behind it, and the table as a file. */
export const Report = <Row,>({ title, rows, columns, name, bars, upright }: Props<Row>) => {
  const translate = useTranslate();
  const shown = upright ? rows : rows.slice(0, SHOWN);
  async function save(format: Format) {
    const file = fileWriter(
      format,
      title,
      columns.map(({ label }) => label),
    );
    file.add(rows.map(row => columns.map(({ cell }) => cell(row))));
    saveFile(await file.finish(), `${title} ${today()}.${format.toLowerCase()}`);
  }
  const saving = (['XLSX', 'CSV'] as const).map(format => (
    <Button
      key={format}
      size="small"
      startIcon={<DownloadIcon />}
      aria-label={translate('sanbao.report.save', { name: title, format })}
      onClick={() => save(format)}
    >
      {format}
    </Button>
  ));
  if (!rows.length)
    return (
      <Section title={title}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('sanbao.report.nothing')}
        </Typography>
      </Section>
    );
  return (
    <Section title={title} actions={saving}>
      <Suspense fallback={<Skeleton variant="rounded" height={220} />}>
        <Bars
          title={title}
          names={shown.map(name)}
          series={bars.map(({ label, cell }) => ({ label, data: shown.map(row => cell(row) as number | null) }))}
          upright={upright}
        />
      </Suspense>
      {shown.length < rows.length && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('sanbao.report.first', { shown: shown.length, total: rows.length })}
        </Typography>
      )}
      <Box component="details" sx={{ mt: 1 }}>
        <Box component="summary" sx={{ cursor: 'pointer', color: 'text.secondary' }}>
          {translate('sanbao.report.numbers')}
        </Box>
        <ReportTable title={title} rows={rows} columns={columns} />
      </Box>
    </Section>
  );
};
