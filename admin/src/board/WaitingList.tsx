import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { WaitingWorkFragment } from '../generated/operations.ts';
import { today, useFormat } from '../i18n/format.ts';
import { useEnumLabel, useLabel } from '../i18n/useLabel.ts';
import { useMay } from '../layout/permissions.ts';
import { stepNamed } from '../schema/schema.ts';
import { carriedWaiting } from './carried.ts';
import type { Carry } from './useCarry.ts';

interface Props {
  waiting: readonly WaitingWorkFragment[];
  carry: Carry;
  /** On a telephone the days come first: what waits is unfolded above them. */
  isFolded: boolean;
}

/** What waits for somebody to be sent, the earliest deadline first: dragged onto the board, or chosen. */
export const WaitingList = ({ waiting, carry, isFolded }: Props) => {
  const translate = useTranslate();
  const title = (
    <Typography id="board-waiting" component="h2" variant="subtitle1" sx={{ fontWeight: 700, display: 'inline' }}>
      {translate('sanbao.board.waiting', { smart_count: waiting.length })}
    </Typography>
  );
  const list = (
    <ul className="waiting">
      {waiting.map(work => (
        <Entry key={work.record} work={work} carry={carry} />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="board-waiting">
      {isFolded && waiting.length > 0 ? (
        <details>
          <summary>{title}</summary>
          {list}
        </details>
      ) : (
        <>
          {title}
          {list}
        </>
      )}
      {waiting.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{translate('sanbao.board.nothingWaits')}</Typography>
      )}
    </section>
  );
};

const Entry = ({ work, carry }: { work: WaitingWorkFragment; carry: Carry }) => {
  const label = useLabel();
  const may = useMay();
  const what = may(work.step) ? carriedWaiting(work) : undefined;
  return (
    <li>
      <button
        type="button"
        disabled={!what}
        onPointerDown={event => carry.drag(what, event)}
        onClick={() => carry.takeUp(what)}
      >
        <strong>{work.customer ?? work.title}</strong>
        <Deadline work={work} />
        <span>{[work.machine, work.city].filter(Boolean).join(' · ')}</span>
        <span className="soft">{`${label(stepNamed(work.step)!.label)} · ${work.number} · ${work.title}`}</span>
      </button>
    </li>
  );
};

const Deadline = ({ work: { arriveBy, due, zone } }: { work: WaitingWorkFragment }) => {
  const translate = useTranslate();
  const format = useFormat();
  const enumLabel = useEnumLabel();
  const day = arriveBy ?? due;
  if (!day) return null;
  return (
    <span className={day < today() ? 'late' : 'soft'}>
      {translate(arriveBy ? 'sanbao.board.arriveBy' : 'sanbao.board.planBy', { day: format.day(day) })}
      {zone && ` · ${enumLabel('ArrivalZone', zone)}`}
      {day < today() && ` · ${translate('sanbao.board.late')}`}
    </span>
  );
};
