import { Box } from '@mui/material';
import { useRef } from 'react';
import { useTranslate } from 'react-admin';
import type { BoardItemFragment, BoardPersonFragment, BoardQuery, CandidateFragment } from '../generated/operations.ts';
import { today } from '../i18n/format.ts';
import { Cell } from './Cell.tsx';
import { DayHead, kindOfDay } from './DayHead.tsx';
import { Item } from './Item.tsx';
import { move, useFocusOnPlace } from './places.ts';
import type { Carry } from './useCarry.ts';

export interface PlanProps {
  board: BoardQuery['dispatchBoard'];
  days: readonly string[];
  carry: Carry;
  candidates: readonly CandidateFragment[] | undefined;
  onOpen: (item: BoardItemFragment) => void;
}

/** People and days; what is carried is moved over it with the arrow keys. */
export const Grid = ({ board, days, carry, candidates, onOpen }: PlanProps) => {
  const translate = useTranslate();
  const table = useRef<HTMLTableElement>(null);
  const { people, items, holidays } = board;
  const { carried, isDragged } = carry;
  const isWide = days.length > 7;
  useFocusOnPlace(table, isDragged ? undefined : carried, people, days);
  return (
    <Box className="frame" tabIndex={0} role="region" aria-label={translate('sanbao.board.title')}>
      <table ref={table} className={isWide ? 'grid month' : 'grid'} onKeyDown={event => move(event, people, days)}>
        <thead>
          <tr>
            <th scope="col">{translate('sanbao.board.engineer')}</th>
            {days.map(day => (
              <DayHead key={day} day={day} holiday={holidays.find(each => each.day === day)} isNarrow={isWide} />
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(person => (
            <tr key={person.person}>
              <th scope="row" className={person.licences.length ? '' : 'cannot'}>
                {person.name}
                <Licences person={person} />
              </th>
              {days.map(day => (
                <td key={day} data-person={person.person} data-day={day} className={kindOfDay(day, holidays)}>
                  {items
                    .filter(each => each.person === person.person && each.from <= day && day <= each.until)
                    .map(item => (
                      <Item key={item.record} item={item} day={day} carry={carry} onOpen={onOpen} />
                    ))}
                  {carried && day >= today() && (
                    <Cell
                      person={person}
                      day={day}
                      candidate={candidates?.find(each => each.person === person.person)}
                      onPut={carry.put}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
};

const Licences = ({ person: { licences } }: { person: BoardPersonFragment }) => {
  const translate = useTranslate();
  if (!licences.length) return <span className="without">{translate('sanbao.board.noLicence')}</span>;
  return <span className="licences">{licences.map(({ name }) => name).join(' · ')}</span>;
};
