import { type KeyboardEvent, useEffect } from 'react';
import type { BoardPersonFragment } from '../generated/operations.ts';
import { today } from '../i18n/format.ts';
import type { Carried, Place } from './carried.ts';

const find = (table: HTMLElement | null, { person, day }: Place) =>
  table?.querySelector<HTMLElement>(`[data-person="${person}"][data-day="${day}"] button.put`);

/** What was taken up by key or click lies at first where it was, or with the first person. */
export function useFocusOnPlace(
  table: React.RefObject<HTMLElement | null>,
  carried: Carried | undefined,
  people: readonly BoardPersonFragment[],
  days: readonly string[],
) {
  const first = days.find(day => day >= today());
  useEffect(() => {
    if (!carried || !first) return;
    const person = carried.from?.person ?? people[0]?.person ?? '';
    const day = carried.from && carried.from.day >= first && days.includes(carried.from.day) ? carried.from.day : first;
    find(table.current, { person, day })?.focus();
    // Only on taking it up: the board may be read anew meanwhile.
  }, [carried]);
}

const STEPS: Record<string, [across: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** From one place to the next. */
export function move(
  event: KeyboardEvent<HTMLTableElement>,
  people: readonly BoardPersonFragment[],
  days: readonly string[],
) {
  const step = STEPS[event.key];
  const target = event.target as HTMLElement;
  const at = target.closest<HTMLElement>('[data-person]')?.dataset;
  if (!step || !at || !target.matches('button.put')) return;
  const person = people[people.findIndex(each => each.person === at.person) + step[1]];
  const day = days[days.indexOf(at.day ?? '') + step[0]];
  if (!person || !day) return;
  event.preventDefault();
  find(event.currentTarget, { person: person.person, day })?.focus();
}
