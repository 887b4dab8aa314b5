import PreviousIcon from '@mui/icons-material/ChevronLeft';
import NextIcon from '@mui/icons-material/ChevronRight';
import { Button, IconButton, Stack, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useFormat } from '../i18n/format.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { stepNamed } from '../schema/schema.ts';
import type { useDays } from './useBoard.ts';

/** Which days are shown, and the way to others. */
export const DaysBar = ({ span, days, setSpan, earlier, later, now }: ReturnType<typeof useDays>) => {
  const translate = useTranslate();
  const format = useFormat();
  const label = useLabel();
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ mt: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
      <IconButton onClick={earlier} aria-label={translate('sanbao.board.earlier')}>
        <PreviousIcon />
      </IconButton>
      <Typography component="p" sx={{ fontWeight: 600, minWidth: 200, textAlign: 'center' }}>
        {`${format.day(days[0]!)} – ${format.day(days.at(-1)!)}`}
      </Typography>
      <IconButton onClick={later} aria-label={translate('sanbao.board.later')}>
        <NextIcon />
      </IconButton>
      <Button onClick={now}>{translate('sanbao.calendar.today')}</Button>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={span}
        onChange={(_event, next) => next && setSpan(next)}
        aria-label={translate('sanbao.board.span')}
        sx={{ '& button': { color: 'text.primary' } }}
      >
        <ToggleButton value="week">{translate('sanbao.board.week')}</ToggleButton>
        <ToggleButton value="month">{translate('sanbao.board.month')}</ToggleButton>
      </ToggleButtonGroup>
      <Button component={Link} to="/Absence/create">
        {label(stepNamed('recordAbsence')!.label)}
      </Button>
    </Stack>
  );
};
