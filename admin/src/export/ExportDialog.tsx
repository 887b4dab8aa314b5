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
import { useEffect, useId, useRef, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { useFormat } from '../i18n/format.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { useColumns } from '../record/useColumns.ts';
import { everythingOf } from '../schema/columns.ts';
import type { RecordType } from '../schema/metadata.ts';
import type { Format } from './fileWriter.ts';
import { rowLimit, useExport } from './useExport.ts';

/** The list as it is on the screen, with all its rows, as a file. */
const ExportDialog = ({ record, onClose }: { record: RecordType; onClose: () => void }) => {
  const translate = useTranslate();
  const label = useLabel();
  const { number } = useFormat();
  const titleId = useId();
  const { filterValues, sort, total = 0 } = useListContext();
  const { shown } = useColumns(record);
  const [format, setFormat] = useState<Format>('XLSX');
  const [extent, setExtent] = useState('SHOWN');
  const { run, cancel, count, problem } = useExport(record, { filter: filterValues, sort }, onClose);
  const limit = rowLimit[format];
  const rows = Math.min(total, limit);
  const isRunning = count !== undefined;
  const close = () => {
    cancel();
    onClose();
  };
  // The list may be left while the file is being written.
  const leave = useRef(cancel);
  useEffect(() => leave.current, []);
  const choice = (name: string) => ({ value: name, label: translate(`sanbao.export.${name}`), control: <Radio /> });
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={close} aria-labelledby={titleId}>
      <DialogTitle id={titleId} component="h2">
        {translate('sanbao.export.title', { name: label(record.plural) })}
      </DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>
          {translate('sanbao.export.rows', {
            smart_count: rows,
            count: number(rows),
          })}
        </Typography>
        {total > limit && (
          <Alert severity="warning" sx={{ mb: 2 }}>
            {translate('sanbao.export.limit', { total: number(total), limit: number(limit) })}
          </Alert>
        )}
        <FormControl disabled={isRunning} fullWidth>
          <FormLabel id={`${titleId}-format`}>{translate('sanbao.export.format')}</FormLabel>
          <RadioGroup
            row
            aria-labelledby={`${titleId}-format`}
            value={format}
            onChange={(_event, value) => setFormat(value as Format)}
          >
            <FormControlLabel {...choice('XLSX')} />
            <FormControlLabel {...choice('CSV')} />
          </RadioGroup>
        </FormControl>
        <FormControl disabled={isRunning} fullWidth>
          <FormLabel id={`${titleId}-extent`}>{translate('sanbao.export.columns')}</FormLabel>
          <RadioGroup
            row
            aria-labelledby={`${titleId}-extent`}
            value={extent}
            onChange={(_event, value) => setExtent(value)}
          >
            <FormControlLabel {...choice('SHOWN')} />
            <FormControlLabel {...choice('ALL')} />
          </RadioGroup>
        </FormControl>
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
        <Button onClick={close}>{translate('ra.action.cancel')}</Button>
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

export default ExportDialog;
