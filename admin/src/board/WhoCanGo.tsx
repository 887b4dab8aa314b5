import { Box, Typography } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { useRead } from '../api/useRead.ts';
import { daysAfter } from '../calendar/days.ts';
import { type CandidateFragment, candidatesQuery } from '../generated/operations.ts';
import { today } from '../i18n/format.ts';
import type { Beside } from '../record/besides.ts';
import { choices } from './boardStyles.ts';
import { CandidateList } from './CandidateList.tsx';
import { bestDay } from './carried.ts';
import { daysFrom } from './days.ts';

/** Where no day is entered yet, a week is looked at. */
const DAYS_AHEAD = 6;

/** Who can go while it is planned, as on the board; chosen, they are entered, and where no day is, their first free one. */
export const WhoCanGo: Beside = ({ record, initial }) => {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const { startsOn, endsOn, engineers, fault, notice, obligation } = useWatch();
  const order = record?.id ?? fault ?? notice ?? obligation;
  const from: string = startsOn || today();
  const days = daysFrom(from, endsOn >= from ? endsOn : daysAfter(from, DAYS_AHEAD));
  const asked = order && { order, from, until: days.at(-1)! };
  const { data } = useRead(candidatesQuery, asked && [asked], { placeholderData: keepPreviousData });
  // On the board they were chosen before the form was opened.
  if (!data || initial?.startsOn) return null;
  const chosen: readonly string[] = engineers ?? [];
  const enter = (values: Record<string, unknown>) => {
    for (const [name, value] of Object.entries(values))
      setValue(name, value, { shouldDirty: true, shouldValidate: true });
  };
  const choose = (candidate: CandidateFragment) => {
    const others = chosen.filter(each => each !== candidate.person);
    const isChosen = others.length < chosen.length;
    const day = bestDay(candidate, days);
    enter({
      engineers: isChosen ? others : [...chosen, candidate.person],
      ...(startsOn ? {} : { startsOn: day, endsOn: day }),
    });
  };
  return (
    <Box component="section" aria-labelledby="who-can-go" sx={theme => ({ mb: 2, ...choices(theme), ...inOneLine })}>
      <Typography id="who-can-go" component="div" variant="subtitle2" sx={{ fontWeight: 700, mb: 0.5 }}>
        {translate('sanbao.board.whoCanGo')}
      </Typography>
      <Box sx={{ maxHeight: 260, overflowY: 'auto' }}>
        <CandidateList candidates={data.dispatchCandidates} days={days} chosen={chosen} onChoose={choose} />
      </Box>
    </Box>
  );
};

/** There is room beside the name for what is said of each. */
const inOneLine = {
  '& .waiting li > button': { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '12px' },
};
