import { Chip, MenuItem, Stack, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { daysAfter } from '../calendar/days.ts';
import type { InboxQuery, InboxQueryVariables } from '../generated/operations.ts';
import { today } from '../i18n/format.ts';
import { useEnumLabel, useLabel } from '../i18n/useLabel.ts';
import { stepNamed } from '../schema/schema.ts';

export type Asked = Pick<InboxQueryVariables, 'share' | 'step' | 'until'>;

interface Props {
  page: InboxQuery['inboxPage'];
  asked: Asked;
  ask: (asked: Asked) => void;
}

/** Whose tasks, which step and by when, each with how many there are. */
export const InboxFilters = ({ page: { shares, groups }, asked, ask }: Props) => {
  const translate = useTranslate();
  const label = useLabel();
  const enumLabel = useEnumLabel();
  const several = shares.filter(({ total }) => total > 0).length > 1 || asked.share;
  const nameOf = (name: string) => {
    const step = stepNamed(name);
    return step ? label(step.label) : name;
  };
  const week = daysAfter(today(), 6);
  if (!groups.length && !asked.share && !asked.step && !asked.until) return null;
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center', mb: 2 }}>
      {several &&
        shares.map(({ share, total }) => (
          <Chip
            key={share}
            label={`${enumLabel('InboxShare', share)} ${total}`}
            color={asked.share === share ? 'primary' : 'default'}
            aria-pressed={asked.share === share}
            disabled={!total && asked.share !== share}
            onClick={() => ask({ ...asked, share: asked.share === share ? undefined : share })}
          />
        ))}
      <TextField
        select
        size="small"
        margin="none"
        label={translate('sanbao.inbox.step')}
        value={asked.step ?? ''}
        onChange={({ target }) => ask({ ...asked, step: target.value || undefined })}
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
        value={asked.until ?? ''}
        onChange={({ target }) => ask({ ...asked, until: target.value || undefined })}
        sx={{ width: { xs: '100%', sm: 180 } }}
      >
        <MenuItem value="">{translate('sanbao.inbox.anyDay')}</MenuItem>
        <MenuItem value={today()}>{translate('sanbao.inbox.untilToday')}</MenuItem>
        <MenuItem value={week}>{translate('sanbao.inbox.untilWeek')}</MenuItem>
      </TextField>
    </Stack>
  );
};
