import ArrowIcon from '@mui/icons-material/ArrowForward';
import { Card, CardActionArea, Chip, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { TaskFragment } from '../generated/operations.ts';
import { today, useFormat } from '../i18n/format.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { StateChip } from '../record/StateChip.tsx';
import { recordType, stepNamed } from '../schema/schema.ts';

/** One click opens the record with the dialog of the step that waits. */
export const InboxItem = ({ task }: { task: TaskFragment }) => {
  const translate = useTranslate();
  const label = useLabel();
  const step = stepNamed(task.step);
  return (
    <Card component="li" sx={task.overdue ? { borderLeft: 3, borderLeftColor: 'error.main' } : {}}>
      <CardActionArea
        component={Link}
        to={`/${task.resource}/${task.record}/show?step=${task.step}`}
        sx={{ p: 1.5, display: 'flex', alignItems: 'center', gap: 2 }}
      >
        <Stack spacing={0.5} sx={{ flex: 1, minWidth: 0 }}>
          <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
            <Typography variant="caption" sx={{ color: 'text.secondary' }}>
              {label(recordType(task.resource).label)} {task.number}
            </Typography>
            <StateChip record={task.resource} state={task.state} />
          </Stack>
          <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{task.title}</Typography>
          <About task={task} />
          <Typography variant="body2" sx={{ color: 'primary.main', fontWeight: 600 }}>
            {step ? label(step.label) : task.step}
            {task.clause && ` · ${translate('sanbao.clause', { clause: task.clause })}`}
            {task.onBehalfOf && ` · ${translate('sanbao.onBehalfOf', { person: task.onBehalfOf })}`}
          </Typography>
          {task.blocked && (
            <Typography variant="body2" sx={{ color: 'error.main' }}>
              {task.blocked}
            </Typography>
          )}
        </Stack>
        <Deadline task={task} />
        <ArrowIcon fontSize="small" sx={{ color: 'text.secondary' }} />
      </CardActionArea>
    </Card>
  );
};

/** Whose it is and which machine, unless its title says so already. */
const About = ({ task: { title, customer, machine } }: { task: TaskFragment }) => {
  const about = [customer, machine].filter(each => each && !title.includes(each));
  if (!about.length) return null;
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
      {about.join(' · ')}
    </Typography>
  );
};

const Deadline = ({ task: { due, overdue, since } }: { task: TaskFragment }) => {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Stack spacing={0.5} sx={{ alignItems: 'flex-end', textAlign: 'right' }}>
      {overdue && <Chip color="error" label={translate('sanbao.inbox.overdue')} />}
      {due === today() && !overdue && <Chip color="warning" label={translate('sanbao.inbox.today')} />}
      <Typography variant="caption" sx={{ color: overdue ? 'error.main' : 'text.secondary' }}>
        {due
          ? translate('sanbao.inbox.due', { date: format.day(due) })
          : translate('sanbao.inbox.since', { date: format.time(since) })}
      </Typography>
    </Stack>
  );
};
