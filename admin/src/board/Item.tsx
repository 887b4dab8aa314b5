import { useTranslate } from 'react-admin';
import type { BoardItemFragment } from '../generated/operations.ts';
import { useEnumLabel, useLabel } from '../i18n/useLabel.ts';
import { recordType, stateType } from '../schema/schema.ts';
import { carriedItem } from './carried.ts';
import type { Carry } from './useCarry.ts';

interface Props {
  item: BoardItemFragment;
  day: string;
  carry: Carry;
  onOpen: (item: BoardItemFragment) => void;
}

/** What is the matter with an item, in words. */
export function useTrouble() {
  const translate = useTranslate();
  return ({ unlicensed, beside, besideAnswered }: BoardItemFragment, day?: string): string[] => [
    ...(day ? (unlicensed.includes(day) ? [translate('sanbao.board.fit.unlicensed')] : []) : []),
    ...(!day && unlicensed.length ? [translate('sanbao.board.unlicensedOn', { days: unlicensed.join(' ') })] : []),
    ...(beside.length
      ? [
          translate(besideAnswered ? 'sanbao.board.besideAnswered' : 'sanbao.board.beside', {
            numbers: beside.join(' '),
          }),
        ]
      : []),
  ];
}

/** What takes somebody up on a day; dragged to another, or opened. */
export const Item = ({ item, day, carry, onOpen }: Props) => {
  const label = useLabel();
  const enumLabel = useEnumLabel();
  const troubles = useTrouble()(item, day);
  const { resource, state, customer, title, number, beside, besideAnswered } = item;
  const kind = label(recordType(resource).calendar!);
  const name = customer ?? (resource === 'Absence' ? kind : title);
  const isRed = item.unlicensed.includes(day) || (beside.length > 0 && !besideAnswered);
  const words = [name, kind, number, enumLabel(stateType(resource) ?? '', state), ...troubles];
  return (
    <button
      type="button"
      className={`item ${resource} ${state} ${isRed ? 'red' : beside.length ? 'answered' : ''}`}
      aria-label={words.join(' · ')}
      title={words.join('\n')}
      onPointerDown={event => carry.drag(carriedItem(item), event)}
      onClick={() => carry.isClick && onOpen(item)}
    >
      {isRed ? '⚠ ' : ''}
      {name}
    </button>
  );
};
