import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControl,
  FormControlLabel,
  FormLabel,
  LinearProgress,
  Radio,
  RadioGroup,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { useFormat } from '../i18n/format.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { useColumns } from '../record/useColumns.ts';
import { everythingOf } from '../schema/columns.ts';
import type { RecordType } from '../schema/metadata.ts';
import { rowLimit, useExport } from './useExport.ts';

const formats = ['XLSX', 'CSV'] as const;
const extents = ['SHOWN', 'ALL'] as const;

/** The list as it is on the screen, with all its rows, as a file. To close it ends the writing. */
const ExportDialog = ({ record, onClose }: { record: RecordType; onClose: () => void }) => {
  const translate = useTranslate();
  const label = useLabel();
  const { number } = useFormat();
  const titleId = useId();
  const { filterValues, sort, total = 0 } = useListContext();
  const { shown } = useColumns(record);
  const [format, setFormat] = useState<(typeof formats)[number]>('XLSX');
  const [extent, setExtent] = useState<(typeof extents)[number]>('SHOWN');
  const { run, count, problem } = useExport(record, { filter: filterValues, sort }, onClose);
  const limit = rowLimit[format];
  const rows = Math.min(total, limit);
  const isRunning = count !== undefined;
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId} component="h2">
        {translate('sanbao.export.title', { name: label(record.plural) })}
      </DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>
          {translate('sanbao.export.rows', { smart_count: rows, count: number(rows) })}
        </Typography>
        {total > limit && (
          <Alert severity="warning" sx={{ mb: 2 }}>
            {translate('sanbao.export.limit', { total: number(total), limit: number(limit) })}
          </Alert>
        )}
        <Choice name="format" options={formats} value={format} disabled={isRunning} onChange={setFormat} />
        <Choice name="columns" options={extents} value={extent} disabled={isRunning} onChange={setExtent} />
        {isRunning && (
          <LinearProgress
            variant="determinate"
            value={Math.min(100, (100 * count) / Math.max(1, rows))}
            aria-label={translate('sanbao.export.progress', { count: number(count) })}
            sx={{ mt: 2 }}
          />
        )}
        {problem && (
          <Alert severity="error" role="alert" sx={{ mt: 2 }}>
            {translate(problem)}
          </Alert>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button
          variant="contained"
          disableElevation
          loading={isRunning}
          onClick={() => run(extent === 'ALL' ? everythingOf(record) : shown, format)}
        >
          {translate('ra.action.export')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

interface ChoiceProps<Option extends string> {
  name: 'format' | 'columns';
  options: readonly Option[];
  value: Option;
  disabled: boolean;
  onChange: (option: Option) => void;
}

/** One of a few, all of them in sight. */
const Choice = <Option extends string>({ name, options, value, disabled, onChange }: ChoiceProps<Option>) => {
  const translate = useTranslate();
  const label = useId();
  return (
    <FormControl disabled={disabled} fullWidth>
      <FormLabel id={label}>{translate(`sanbao.export.${name}`)}</FormLabel>
      <RadioGroup row aria-labelledby={label} value={value} onChange={(_event, option) => onChange(option as Option)}>
        {options.map(option => (
          <FormControlLabel
            key={option}
            value={option}
            label={translate(`sanbao.export.${option}`)}
            control={<Radio />}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
};

export default ExportDialog;
