import { Chip, MenuItem, Stack, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { InboxPageFragment } from '../generated/operations.ts';
import { useEnumLabel } from '../i18n/useLabel.ts';
import { ColleagueChoice } from './ColleagueChoice.tsx';
import { useGroupName } from './useGroupName.ts';
import { type InboxView, terms } from './useInboxFilter.ts';

/** Whose tasks, of which customer and by when; on a telephone, where no room is beside them, also for which step. */
export const InboxFilters = ({ page, view }: { page: InboxPageFragment; view: InboxView }) => {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  const nameOf = useGroupName();
  const { filter, choose } = view;
  const { shares, groups, entries } = page;
  const several = shares.filter(({ total }) => total > 0).length > 1 || filter.share;
  if (!groups.length && !Object.keys(filter).length) return null;
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center', mb: 1.5 }}>
      {several &&
        shares.map(({ share, total }) => (
          <Chip
            key={share}
            label={`${enumLabel('InboxShare', share)} ${total}`}
            color={filter.share === share ? 'primary' : 'default'}
            aria-pressed={filter.share === share}
            disabled={!total && filter.share !== share}
            onClick={() => choose({ share: filter.share === share ? '' : share })}
          />
        ))}
      <TextField
        select
        size="small"
        margin="none"
        label={translate('sanbao.inbox.step')}
        value={groups.some(({ step }) => step === filter.step) ? filter.step : ''}
        onChange={({ target }) => choose({ step: target.value, clause: '' })}
        sx={{ width: '100%', display: { md: 'none' } }}
      >
        <MenuItem value="">{translate('sanbao.inbox.all')}</MenuItem>
        {groups.map(group => (
          <MenuItem key={`${group.resource} ${group.step}`} value={group.step}>
            {[nameOf(group), group.clause && translate('sanbao.clause', { clause: group.clause }), group.total]
              .filter(Boolean)
              .join(' · ')}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        size="small"
        margin="none"
        label={translate('sanbao.inbox.by')}
        value={filter.term ?? ''}
        onChange={({ target }) => choose({ term: target.value })}
        sx={{ width: { xs: '100%', sm: 200 } }}
      >
        <MenuItem value="">{translate('sanbao.inbox.anyDay')}</MenuItem>
        {Object.keys(terms).map(term => (
          <MenuItem key={term} value={term}>
            {translate(`sanbao.inbox.term.${term}`)}
          </MenuItem>
        ))}
      </TextField>
      <ColleagueChoice view={view} />
      {filter.customer && (
        <Chip
          color="primary"
          label={entries.find(({ customer }) => customer)?.customer ?? translate('sanbao.inbox.ofCustomer')}
          onDelete={() => choose({ customer: '' })}
        />
      )}
    </Stack>
  );
};
