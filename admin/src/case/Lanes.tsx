import { Box, Stack, Tooltip, Typography } from '@mui/material';
import { Link } from 'react-router';
import type { CaseEventFragment, CaseQuery, CaseRecordFragment } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { StateChip } from '../record/StateChip.tsx';
import { recordType, stepNamed } from '../schema/schema.ts';

/** One lane for each record, its steps as points on the time that the whole case took. */
export const Lanes = ({ thread: { records, events } }: { thread: CaseQuery['caseThread'] }) => {
  const times = events.map(({ at }) => Date.parse(at));
  const [start, end] = [Math.min(...times), Math.max(...times)];
  const place = (at: string) => (end > start ? ((Date.parse(at) - start) / (end - start)) * 100 : 0);
  return (
    <Stack component="ul" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {records.map(record => (
        <Lane
          key={record.record}
          record={record}
          events={events.filter(event => event.record === record.record)}
          place={place}
        />
      ))}
    </Stack>
  );
};

interface LaneProps {
  record: CaseRecordFragment;
  events: CaseEventFragment[];
  place: (at: string) => number;
}

const Lane = ({ record: { record, resource, number, title, state }, events, place }: LaneProps) => {
  const label = useLabel();
  const from = place(events[0]?.at ?? '');
  const until = place(events.at(-1)?.at ?? '');
  return (
    <Box
      component="li"
      sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', md: '340px 1fr' }, alignItems: 'center' }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
          <Box component={Link} to={`/${resource}/${record}/show`} sx={{ fontWeight: 600, color: 'primary.main' }}>
            {`${label(recordType(resource).label)} ${number}`}
          </Box>
          <StateChip record={resource} state={state} />
        </Stack>
        {title !== number && (
          <Typography variant="body2" noWrap sx={{ color: 'text.secondary' }}>
            {title}
          </Typography>
        )}
      </Box>
      <Box aria-hidden sx={{ position: 'relative', height: 20, mx: 1 }}>
        <Box sx={{ position: 'absolute', top: 9, left: 0, right: 0, height: 2, bgcolor: 'divider' }} />
        <Box sx={{ ...bar, left: `${from}%`, width: `${until - from}%` }} />
        {events.map(event => (
          <Point key={event.id} event={event} left={place(event.at)} />
        ))}
      </Box>
    </Box>
  );
};

const bar = { position: 'absolute', top: 7, height: 6, minWidth: 6, borderRadius: 3, bgcolor: 'primary.light' };

const Point = ({ event, left }: { event: CaseEventFragment; left: number }) => {
  const label = useLabel();
  const format = useFormat();
  const step = stepNamed(event.step);
  return (
    <Tooltip title={`${format.time(event.at)} ${label(step?.label ?? { zh: event.step, en: event.step })}`}>
      <Box
        sx={{
          position: 'absolute',
          left: `${left}%`,
          top: 4,
          ml: '-6px',
          width: 12,
          height: 12,
          borderRadius: '50%',
          bgcolor: 'primary.main',
          border: '2px solid',
          borderColor: 'background.paper',
        }}
      />
    </Tooltip>
  );
};
