import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../i18n/format.ts';
import type { PlanProps } from './Grid.tsx';
import { Item } from './Item.tsx';

/** The board on a phone: day by day, who is where; what is carried is given to a candidate. */
export const Agenda = ({ board: { people, items, holidays }, days, carry, onOpen }: PlanProps) => {
  const translate = useTranslate();
  const format = useFormat();
  const names = new Map(people.map(({ person, name }) => [person, name]));
  return (
    <div className="agenda">
      {days.map(day => {
        const onDay = items.filter(({ from, until }) => from <= day && day <= until);
        const holiday = holidays.find(each => each.day === day);
        return (
          <section key={day} aria-label={format.day(day)}>
            <Typography component="h2" variant="subtitle2" sx={{ fontWeight: 700 }}>
              {[format.day(day), holiday?.name].filter(Boolean).join(' · ')}
            </Typography>
            {onDay.length === 0 && <p className="soft">{translate('sanbao.board.nothing')}</p>}
            <ul>
              {onDay.map(item => (
                <li key={`${item.person} ${item.record}`}>
                  <span>{names.get(item.person)}</span>
                  <Item item={item} day={day} carry={carry} onOpen={onOpen} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
};
