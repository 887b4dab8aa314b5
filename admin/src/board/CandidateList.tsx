import { useTranslate } from 'react-admin';
import type { CandidateFragment } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { PlainChip } from '../layout/PlainChip.tsx';
import { periodsOf } from './days.ts';

interface Props {
  candidates: readonly CandidateFragment[];
  /** The days for which somebody is sought. */
  days: readonly string[];
  /** Who has been chosen, where several can be. */
  chosen?: readonly string[];
  onChoose: (candidate: CandidateFragment) => void;
}

/** Who can go, whoever suits best first, each with the reasons. */
export const CandidateList = ({ candidates, days, chosen, onChoose }: Props) => (
  <ul className="waiting">
    {candidates.map(candidate => (
      <li key={candidate.person}>
        <button type="button" aria-pressed={chosen?.includes(candidate.person)} onClick={() => onChoose(candidate)}>
          <strong>{candidate.name}</strong>
          <Standing candidate={candidate} days={days} />
          {candidate.reasons.map(reason => (
            <Reason key={reason.reason} reason={reason} />
          ))}
        </button>
      </li>
    ))}
  </ul>
);

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
