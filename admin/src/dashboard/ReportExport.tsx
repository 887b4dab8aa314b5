import { Button, Stack } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { cellOf } from '../export/cells.ts';
import { type Format, fileWriter } from '../export/fileWriter.ts';
import { saveFile } from '../export/saveFile.ts';
import { today } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import type { Report } from '../schema/metadata.ts';
import { partsOf } from '../schema/schema.ts';
import type { Row } from './rows.ts';

/** Saves a report's table as a workbook or as CSV. */
export const ReportExport = ({ report, rows }: { report: Report; rows: Row[] }) => {
  const language = useLocale() as Language;
  const translate = useTranslate();
  const title = report.label[language];
  const fields = partsOf(report.row);
  const headings = fields.map(({ label, unit }) => (unit ? `${label[language]} (${unit[language]})` : label[language]));
  async function save(format: Format) {
    const file = fileWriter(format, title, headings);
    file.add(rows.map(row => fields.map(field => cellOf(field, row[field.name], { language, translate }))));
    saveFile(await file.finish(), `${title} ${today()}.${format.toLowerCase()}`);
  }
  return (
    <Stack direction="row" spacing={0.5}>
      {(['XLSX', 'CSV'] as const).map(format => (
        <Button
          key={format}
          size="small"
          onClick={() => save(format)}
          aria-label={translate('sanbao.dashboard.export', { report: title, format })}
        >
          {format}
        </Button>
      ))}
    </Stack>
  );
};
