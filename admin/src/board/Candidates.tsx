import { Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { CandidateFragment } from '../generated/operations.ts';
import { CandidateList } from './CandidateList.tsx';
import { bestDay, type Carried } from './carried.ts';
import type { Carry } from './useCarry.ts';

interface Props {
  carry: Carry;
  carried: Carried;
  candidates: readonly CandidateFragment[] | undefined;
  /** The days in sight on which somebody can still go. */
  days: readonly string[];
}

/** Who can go, whoever suits best first, with the reasons; chosen, they are planned from their first free day on. */
export const Candidates = ({ carry, carried, candidates, days }: Props) => {
  const translate = useTranslate();
  return (
    <section aria-labelledby="board-candidates" aria-busy={!candidates}>
      <Typography id="board-candidates" component="h2" variant="subtitle1" sx={{ fontWeight: 700 }}>
        {translate('sanbao.board.candidates', { title: carried.title })}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(days.length ? 'sanbao.board.putDown' : 'sanbao.board.daysOver')}
      </Typography>
      <Button size="small" onClick={carry.cancel}>
        {translate('ra.action.cancel')}
      </Button>
      {candidates && days.length > 0 && (
        <CandidateList
          candidates={candidates}
          days={days}
          onChoose={candidate => carry.put(placeOf(candidate, carried, days))}
        />
      )}
    </section>
  );
};

/** An order keeps its days; what waits begins when it suits. */
function placeOf(candidate: CandidateFragment, { from }: Carried, days: readonly string[]) {
  const day = from && days.includes(from.day) ? from.day : bestDay(candidate, days);
  return { person: candidate.person, day: day ?? '' };
}
