import { Box } from '@mui/material';
import { useRecordContext, useResourceContext, useTranslate } from 'react-admin';
import { useFormat } from '../i18n/format.ts';
import { PlainChip } from '../layout/PlainChip.tsx';
import { leads } from '../schema/states.ts';

const HOUR = 3_600_000;
/** Below this the time left is shown as pressing. */
const PRESSING = 24 * HOUR;

/** Until when, and how much of it is left, as long as nothing has met it. */
export const Deadline = ({ at, metBy }: { at: string; metBy?: string }) => {
  const format = useFormat();
  const resource = useResourceContext();
  const record = useRecordContext();
  const isOpen = record && resource && leads(resource, record.state) && !(metBy && record[metBy]);
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
      <span style={{ whiteSpace: 'nowrap' }}>{format.deadline(at)}</span>
      {isOpen && <TimeLeft at={at} />}
    </Box>
  );
};

export const TimeLeft = ({ at }: { at: string }) => {
  const translate = useTranslate();
  const left = Date.parse(at) - Date.now();
  const hours = Math.floor(Math.abs(left) / HOUR);
  const key = left < 0 ? 'sanbao.deadline.over' : 'sanbao.deadline.left';
  const unit = hours < 48 ? 'Hours' : 'Days';
  return (
    <PlainChip mood={left < 0 ? 'error' : left < PRESSING ? 'warning' : 'default'}>
      {translate(key + unit, { smart_count: unit === 'Hours' ? hours : Math.floor(hours / 24) })}
    </PlainChip>
  );
};
