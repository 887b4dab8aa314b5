import { Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../i18n/format.ts';
import { useEnumLabel, useLabel } from '../i18n/useLabel.ts';
import { Clause } from '../layout/Clause.tsx';
import type { RecordType } from '../schema/metadata.ts';
import { stepNamed } from '../schema/schema.ts';
import { EventContent } from './EventContent.tsx';
import type { HistoryEvent } from './history.ts';
import { StateChip } from './StateChip.tsx';

export const History = ({ type, events }: { type: RecordType; events: HistoryEvent[] }) => {
  const translate = useTranslate();
  return (
    <section>
      <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 700, mb: 1.5 }}>
        {translate('sanbao.show.history')}
      </Typography>
      {events.length === 0 && <Typography variant="body2">{translate('sanbao.history.none')}</Typography>}
      <Events type={type} events={events} />
    </section>
  );
};

/** The newest first, whatever order they come in. */
export const Events = ({ type, events }: { type: RecordType; events: HistoryEvent[] }) => (
  <Stack component="ol" spacing={2.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
    {[...events]
      .sort((a, b) => b.at.localeCompare(a.at))
      .map(event => (
        <Event key={event.id} type={type} event={event} />
      ))}
  </Stack>
);

const dot = {
  position: 'relative',
  pl: 2.5,
  '&::before': {
    content: '""',
    position: 'absolute',
    left: 0,
    top: 6,
    width: 9,
    height: 9,
    borderRadius: '50%',
    bgcolor: 'primary.main',
  },
  '&::after': { content: '""', position: 'absolute', left: 4, top: 20, bottom: -20, width: '1px', bgcolor: 'divider' },
  '&:last-of-type::after': { display: 'none' },
};

const Event = ({ type, event }: { type: RecordType; event: HistoryEvent }) => {
  const label = useLabel();
  const format = useFormat();
  const enumLabel = useEnumLabel();
  const translate = useTranslate();
  const step = stepNamed(event.step);
  /** Operations that are no steps, and steps that no longer exist. */
  const unlisted = translate(`sanbao.unlistedSteps.${event.step}`, {
    _: translate(`sanbao.formerSteps.${event.step}`, { _: event.step }),
  });
  const onBehalfOf = event.onBehalfOf && translate('sanbao.onBehalfOf', { person: event.onBehalfOf });
  const person = [event.person, onBehalfOf].filter(Boolean).join(' ');
  const department = event.department && enumLabel('Department', event.department);
  return (
    <Box component="li" sx={dot}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {step ? label(step.label) : unlisted}
        {event.clause && (
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, ml: 1 }}>
            <Clause number={event.clause} />
          </Box>
        )}
      </Typography>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
        {[person, department].filter(Boolean).join(' · ')}
        {' · '}
        <time dateTime={event.at}>{format.time(event.at)}</time>
      </Typography>
      {event.to && event.from !== event.to && (
        <Stack direction="row" spacing={0.75} sx={{ alignItems: 'center', mt: 0.75 }}>
          {event.from && <StateChip record={type.name} state={event.from} />}
          {event.from && <span aria-hidden="true">→</span>}
          <StateChip record={type.name} state={event.to} />
        </Stack>
      )}
      <EventContent type={type} event={event} />
    </Box>
  );
};
