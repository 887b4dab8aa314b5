import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { InboxPageFragment } from '../generated/operations.ts';
import { groupLooks } from './looks.ts';
import { useGroupName } from './useGroupName.ts';
import type { InboxFilter, InboxView } from './useInboxFilter.ts';

interface Props {
  groups: InboxPageFragment['groups'];
  filter?: InboxFilter;
  to: InboxView['to'];
  /** How many are shown at first; the others are unfolded. */
  most?: number;
}

/** The steps for which something waits, each with its clause, how much there is and how much of it is overdue. */
export const InboxGroups = ({ groups, filter = {}, to, most = groups.length }: Props) => {
  const translate = useTranslate();
  const rows = (some: Props['groups']) =>
    some.map(group => <Group key={`${group.resource} ${group.step}`} group={group} filter={filter} to={to} />);
  const folded = groups.slice(most);
  return (
    <Box component="nav" aria-label={translate('sanbao.inbox.steps')} sx={groupLooks}>
      <ul>
        <li data-chosen={filter.step || filter.clause ? undefined : ''}>
          <Link to={to({ step: '', clause: '' })}>{translate('sanbao.inbox.all')}</Link>
          <Count groups={groups} />
        </li>
        {rows(groups.slice(0, most))}
      </ul>
      {folded.length > 0 && (
        <details>
          <summary>
            {translate('sanbao.inbox.moreSteps', { smart_count: folded.length })}
            <Count groups={folded} />
          </summary>
          <ul>{rows(folded)}</ul>
        </details>
      )}
    </Box>
  );
};

const Group = ({ group, filter, to }: { group: Props['groups'][number]; filter: InboxFilter; to: Props['to'] }) => {
  const translate = useTranslate();
  const nameOf = useGroupName();
  const { step, clause } = group;
  return (
    <li data-chosen={filter.step === step ? '' : undefined}>
      <Link to={to({ step, clause: '' })}>{nameOf(group)}</Link>
      {clause && (
        <Link
          className="clause"
          aria-label={translate('sanbao.clause', { clause })}
          data-chosen={filter.clause === clause ? '' : undefined}
          to={to({ step: '', clause: filter.clause === clause ? '' : clause })}
        >
          {clause}
        </Link>
      )}
      <Count groups={[group]} />
    </li>
  );
};

const Count = ({ groups }: { groups: InboxPageFragment['groups'] }) => {
  const translate = useTranslate();
  const sum = (what: 'total' | 'overdue') => groups.reduce((all, group) => all + group[what], 0);
  const overdue = sum('overdue');
  return (
    <span className="count">
      {overdue > 0 && <em>{translate('sanbao.inbox.overdueOf', { count: overdue })}</em>}
      {sum('total')}
    </span>
  );
};
