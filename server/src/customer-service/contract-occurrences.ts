import { daysLater, monthsLater } from '../fields/business-day.ts';
import type { Equipment } from '../organization/equipment.entity.ts';
import { isInUse } from '../organization/equipment-rules.ts';
import type { ContractObligation } from './contract-obligation.entity.ts';
import type { ContractTerm } from './service-contract-terms.ts';

/** One time that something a contract demands falls due. */
export type Occurrence = Pick<ContractObligation, 'kind' | 'what' | 'dueOn'> & {
  equipment: Pick<Equipment, 'id' | 'state'> | null;
};

interface Demands {
  validFrom: string;
  endsOn: string;
  terms: readonly ContractTerm[];
  equipment: Iterable<Pick<Equipment, 'id' | 'state'>>;
  /** The machines that have gone to another customer. */
  left?: readonly { machine: string }[];
}

export const hasLeft = (left: Demands['left'] = [], { id }: { id: string }) => left.some(each => each.machine === id);

/**
 * 5.2.1: the days by which something is due, so many months apart; at the end of a month that has no such day. What
 * would be due the day after the contract is due on its last day, so that a year has four quarters.
 */
export function dueDays(validFrom: string, endsOn: string, everyMonths: number): string[] {
  const days: string[] = [];
  for (let at = 1; ; at++) {
    const day = monthsLater(validFrom, at * everyMonths);
    if (day > daysLater(endsOn, 1)) return days;
    days.push(day > endsOn ? endsOn : day);
  }
}

/** 5.2.1: all that a contract demands over its life, by day. */
export const occurrencesOf = ({ validFrom, endsOn, terms, equipment, left }: Demands): Occurrence[] =>
  terms
    .flatMap(({ kind, what, everyMonths }) => {
      const machines =
        kind === 'MAINTENANCE' ? [...equipment].filter(each => isInUse(each) && !hasLeft(left, each)) : [null];
      const days = everyMonths ? dueDays(validFrom, endsOn, everyMonths) : [];
      return days.flatMap(dueOn => machines.map(machine => ({ kind, what, dueOn, equipment: machine })));
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));

/** By which an occurrence is recognised. */
export const occasion = ({
  kind,
  what,
  dueOn,
  equipment,
}: Pick<Occurrence, 'kind' | 'what' | 'dueOn'> & {
  equipment: { id: string } | null;
}) => [kind, what, dueOn, equipment?.id].join('\n');
