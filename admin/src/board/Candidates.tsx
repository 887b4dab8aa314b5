import { Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { CandidateFragment } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { PlainChip } from '../layout/PlainChip.tsx';
import { bestDay, type Carried } from './carried.ts';
import { periodsOf } from './days.ts';
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
      <ul className="waiting">
        {days.length > 0 &&
          candidates?.map(candidate => (
            <li key={candidate.person}>
              <button type="button" onClick={() => carry.put(placeOf(candidate, carried, days))}>
                <strong>{candidate.name}</strong>
                <Standing candidate={candidate} days={days} />
                {candidate.reasons.map(reason => (
                  <Reason key={reason.reason} reason={reason} />
                ))}
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
};

/** An order keeps its days; what waits begins when it suits. */
function placeOf(candidate: CandidateFragment, { from }: Carried, days: readonly string[]) {
  const day = from && days.includes(from.day) ? from.day : bestDay(candidate, days);
  return { person: candidate.person, day: day ?? '' };
}

const Standing = ({ candidate: { unlicensed }, days }: { candidate: CandidateFragment; days: readonly string[] }) => {
  const translate = useTranslate();
  const [key, mood] =
    unlicensed.length === 0
      ? (['mayGo', 'success'] as const)
      : unlicensed.length < days.length
        ? (['mayGoPartly', 'warning'] as const)
        : (['mayNotGo', 'error'] as const);
  return <PlainChip mood={mood}>{translate(`sanbao.board.${key}`)}</PlainChip>;
};

const Reason = ({ reason: { reason, days, count, city } }: { reason: CandidateFragment['reasons'][number] }) => {
  const translate = useTranslate();
  const format = useFormat();
  const said = periodsOf(days).map(({ from, until }) =>
    from === until ? format.day(from) : `${format.day(from)} – ${format.day(until)}`,
  );
  return (
    <span className="soft">
      {translate(`sanbao.board.reason.${reason}`, { days: said.join(', '), smart_count: count ?? 0, city })}
    </span>
  );
};
