import { Box } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { TaskFragment } from '../generated/operations.ts';
import { useMay } from '../layout/permissions.ts';
import { isTakenAtOnce } from '../record/takenAtOnce.ts';
import { stepNamed } from '../schema/schema.ts';
import { InboxItem } from './InboxItem.tsx';
import { taskLooks } from './looks.ts';
import { TakeTicked } from './TakeTicked.tsx';
import type { InboxView } from './useInboxFilter.ts';

interface Props {
  entries: TaskFragment[];
  to: InboxView['to'];
  /** The step for which all of them wait, where one was chosen. */
  step?: string;
  isFetching: boolean;
}

/** The tasks of a page. Where all of them wait for one step that asks for nothing, several are ticked and taken at once. */
export const Tasks = ({ entries, to, step: chosenStep = '', isFetching }: Props) => {
  const may = useMay();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const list = useReturn(isFetching);
  const step = stepNamed(chosenStep);
  const tickable = step && may(step.name) && isTakenAtOnce(step) ? step : undefined;
  const open = tickable ? entries.filter(({ blocked, resource }) => !blocked && resource === tickable.record) : [];
  const chosen = open.filter(({ record }) => ticked.includes(record));
  return (
    <>
      {tickable && (
        <TakeTicked
          step={tickable}
          open={open}
          ticked={chosen}
          onAll={isAll => setTicked(isAll ? open.map(({ record }) => record) : [])}
        />
      )}
      <Box component="ul" ref={list} sx={taskLooks}>
        {entries.map((task, at) => (
          <InboxItem
            key={`${task.record} ${task.step}`}
            task={task}
            at={at}
            to={to}
            tick={
              open.includes(task)
                ? {
                    isOn: ticked.includes(task.record),
                    set: isOn =>
                      setTicked(isOn ? [...ticked, task.record] : ticked.filter(each => each !== task.record)),
                  }
                : undefined
            }
          />
        ))}
      </Box>
    </>
  );
};

/** Back from a task, the focus is once on the one that stands in its place now, and so that is in sight. */
function useReturn(isFetching: boolean) {
  const list = useRef<HTMLUListElement>(null);
  const { key, state } = useLocation();
  const returned = useRef('');
  const at: number | undefined = state?.at;
  useEffect(() => {
    if (at === undefined || isFetching || returned.current === key) return;
    returned.current = key;
    const tasks = list.current?.querySelectorAll<HTMLElement>('.task') ?? [];
    [...tasks].at(Math.min(at, tasks.length - 1))?.focus();
  }, [at, isFetching, key]);
  return list;
}
