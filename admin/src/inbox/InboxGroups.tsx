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
}

/** The steps for which something waits, each with its clause, how much there is and how much of it is overdue. */
export const InboxGroups = ({ groups, filter = {}, to }: Props) => {
  const translate = useTranslate();
  const nameOf = useGroupName();
  return (
    <Box component="nav" aria-label={translate('sanbao.inbox.steps')} sx={groupLooks}>
      <ul>
        <li data-chosen={filter.step || filter.clause ? undefined : ''}>
          <Link to={to({ step: '', clause: '' })}>{translate('sanbao.inbox.all')}</Link>
          <Count groups={groups} />
        </li>
        {groups.map(group => (
          <li key={`${group.resource} ${group.step}`} data-chosen={filter.step === group.step ? '' : undefined}>
            <Link to={to({ step: group.step, clause: '' })}>{nameOf(group)}</Link>
            {group.clause && (
              <Link
                className="clause"
                aria-label={translate('sanbao.clause', { clause: group.clause })}
                data-chosen={filter.clause === group.clause ? '' : undefined}
                to={to({ step: '', clause: filter.clause === group.clause ? '' : group.clause })}
              >
                {group.clause}
              </Link>
            )}
            <Count groups={[group]} />
          </li>
        ))}
      </ul>
    </Box>
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
