import { Chip, MenuItem, Stack, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { daysAfter } from '../calendar/days.ts';
import type { InboxQuery, InboxQueryVariables } from '../generated/operations.ts';
import { today } from '../i18n/format.ts';
import { useEnumLabel, useLabel } from '../i18n/useLabel.ts';
import { stepNamed } from '../schema/schema.ts';

export type InboxFilter = Pick<InboxQueryVariables, 'share' | 'step' | 'until'>;

interface Props {
  page: InboxQuery['inboxPage'];
  filter: InboxFilter;
  onFilter: (filter: InboxFilter) => void;
}

/** Whose tasks, which step and by when, each with how many there are. */
export const InboxFilters = ({ page: { shares, groups }, filter, onFilter }: Props) => {
  const translate = useTranslate();
  const label = useLabel();
  const enumLabel = useEnumLabel();
  const several = shares.filter(({ total }) => total > 0).length > 1 || filter.share;
  const nameOf = (name: string) => {
    const step = stepNamed(name);
    return step ? label(step.label) : name;
  };
  const week = daysAfter(today(), 6);
  if (!groups.length && !filter.share && !filter.step && !filter.until) return null;
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center', mb: 2 }}>
      {several &&
        shares.map(({ share, total }) => (
          <Chip
            key={share}
            label={`${enumLabel('InboxShare', share)} ${total}`}
            color={filter.share === share ? 'primary' : 'default'}
            aria-pressed={filter.share === share}
            disabled={!total && filter.share !== share}
            onClick={() => onFilter({ ...filter, share: filter.share === share ? undefined : share })}
          />
        ))}
      <TextField
        select
        size="small"
        margin="none"
        label={translate('sanbao.inbox.step')}
        value={filter.step ?? ''}
        onChange={({ target }) => onFilter({ ...filter, step: target.value || undefined })}
        sx={{ width: { xs: '100%', sm: 260 } }}
      >
        <MenuItem value="">{translate('sanbao.inbox.all')}</MenuItem>
        {groups.map(({ step, clause, total }) => (
          <MenuItem key={step} value={step}>
            {[nameOf(step), clause && translate('sanbao.clause', { clause }), total].filter(Boolean).join(' · ')}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        size="small"
        margin="none"
        label={translate('sanbao.inbox.by')}
        value={filter.until ?? ''}
        onChange={({ target }) => onFilter({ ...filter, until: target.value || undefined })}
        sx={{ width: { xs: '100%', sm: 180 } }}
      >
        <MenuItem value="">{translate('sanbao.inbox.anyDay')}</MenuItem>
        <MenuItem value={today()}>{translate('sanbao.inbox.untilToday')}</MenuItem>
        <MenuItem value={week}>{translate('sanbao.inbox.untilWeek')}</MenuItem>
      </TextField>
    </Stack>
  );
};
