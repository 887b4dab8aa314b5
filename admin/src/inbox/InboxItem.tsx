import { useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router';
import type { TaskFragment } from '../generated/operations.ts';
import { today, useFormat } from '../i18n/format.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { PlainChip } from '../layout/PlainChip.tsx';
import { StateChip } from '../record/StateChip.tsx';
import { recordType } from '../schema/schema.ts';
import { useGroupName } from './useGroupName.ts';
import type { InboxView } from './useInboxFilter.ts';

interface Props {
  task: TaskFragment;
  /** Its place on the page. */
  at: number;
  to: InboxView['to'];
  tick?: { isOn: boolean; set: (isOn: boolean) => void };
}

/** What is wanted, for whom and of which machine; one click opens the record with the dialog of the step that waits. */
export const InboxItem = ({ task, at, to, tick }: Props) => {
  const translate = useTranslate();
  const label = useLabel();
  const nameOf = useGroupName();
  const { pathname, search } = useLocation();
  const { resource, record, number, title, customer, customerId, machine } = task;
  const isToldAlready = title === number || [customer, machine].some(each => each?.includes(title));
  return (
    <li data-overdue={task.overdue ? '' : undefined}>
      {tick && (
        <input
          type="checkbox"
          aria-label={number}
          checked={tick.isOn}
          onChange={({ target }) => tick.set(target.checked)}
        />
      )}
      <div className="lines">
        <div className="line">
          <Link
            className="task"
            aria-label={[nameOf(task), customer, machine, isToldAlready ? number : title].filter(Boolean).join(' ')}
            to={`/${resource}/${record}/show?step=${task.step}`}
            state={{ back: pathname + search, at }}
          >
            {nameOf(task)}
          </Link>
          {customer && customerId && (
            <Link className="about" to={to({ customer: customerId })} title={translate('sanbao.inbox.ofCustomer')}>
              {customer}
            </Link>
          )}
          {machine && <span className="about machine">{machine}</span>}
          {!isToldAlready && <span className="about">{title}</span>}
        </div>
        <div className="line small">
          <span>
            {label(recordType(resource).label)} {number}
          </span>
          <StateChip record={resource} state={task.state} />
          {task.clause && <span>{translate('sanbao.clause', { clause: task.clause })}</span>}
          {task.onBehalfOf && <span>{translate('sanbao.onBehalfOf', { person: task.onBehalfOf })}</span>}
          {task.blocked && <span className="blocked">{task.blocked}</span>}
        </div>
      </div>
      <Due task={task} />
    </li>
  );
};

const Due = ({ task: { due, overdue, since } }: { task: TaskFragment }) => {
  const translate = useTranslate();
  const format = useFormat();
  const isToday = due === today() && !overdue;
  return (
    <div className="due">
      {(overdue || isToday) && (
        <PlainChip mood={overdue ? 'error' : 'warning'}>
          {translate(`sanbao.inbox.${overdue ? 'overdue' : 'today'}`)}
        </PlainChip>
      )}
      <div>
        {due
          ? translate('sanbao.inbox.due', { date: format.day(due) })
          : translate('sanbao.inbox.since', { date: format.time(since) })}
      </div>
    </div>
  );
};
