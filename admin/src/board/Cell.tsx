import { useTranslate } from 'react-admin';
import type { BoardPersonFragment, CandidateFragment } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { fitOn, type Place } from './carried.ts';

interface Props {
  person: BoardPersonFragment;
  day: string;
  /** How they suit; not known until it is read. */
  candidate: CandidateFragment | undefined;
  onPut: (place: Place) => void;
}

const signs = { free: '+', taken: '!', unlicensed: '×', unknown: '' };

/** Where what is carried can be put down, and how the server judges it before it is. */
export const Cell = ({ person, day, candidate, onPut }: Props) => {
  const translate = useTranslate();
  const format = useFormat();
  const fit = candidate ? fitOn(candidate, day) : 'unknown';
  const place = {
    person: person.name,
    day: format.day(day),
    fit: translate(`sanbao.board.fit.${fit}`),
  };
  return (
    <button
      type="button"
      className={`put ${fit}`}
      aria-label={translate('sanbao.board.place', place)}
      onClick={() => onPut({ person: person.person, day })}
    >
      {signs[fit]}
    </button>
  );
};
