import { daysLater } from '../fields/business-day.ts';
import { refuse } from '../messages/errors.ts';
import type { Person } from '../organization/person.entity.ts';
import type { Reference } from '../procedure/facts.ts';
import { validOn } from '../training/licence-rules.ts';
import type { ServiceOrder } from './service-order.entity.ts';

type Period = Pick<ServiceOrder, 'startsOn' | 'endsOn'>;

/** An engineer without a licence for the product family on a planned day. */
interface Gap {
  person: Pick<Person, 'id' | 'name'>;
  day: string;
}

type Licence = Parameters<typeof validOn>[0] & { readonly productFamily: Reference };

/** An order as the gate looks at it: planned, or only thought of. */
export interface Gated extends Period {
  readonly equipment: { readonly model: { readonly family: Reference } };
  readonly engineers: Iterable<Reference & { readonly name: string; readonly licences: Iterable<Licence> }>;
  readonly deviations: Iterable<{ readonly approved: boolean; readonly day: string; readonly person: Reference }>;
}

/** 5.3.1: the engineers without a licence for the machine's family, with the days that are left; today is always one. */
export function licenceGaps(order: Gated, today: string): Gap[] {
  const { family } = order.equipment.model;
  const days = daysOf({ startsOn: later(order.startsOn, today), endsOn: later(order.endsOn, today) });
  const deviations = [...order.deviations].filter(({ approved }) => approved);
  return [...order.engineers].flatMap(person => {
    const licences = [...person.licences].filter(({ productFamily }) => productFamily.id === family.id);
    return days
      .filter(day => !licences.some(licence => validOn(licence, day)))
      .filter(day => !deviations.some(each => each.person.id === person.id && each.day === day))
      .map(day => ({ person, day }));
  });
}

const later = (one: string, other: string) => (one > other ? one : other);

/** Nobody is sent out, or goes on, without a valid licence; refused by name and day. */
export function engineersUnlicensed(gaps: readonly Gap[]) {
  if (!gaps.length) return;
  const names = [...new Set(gaps.map(({ person }) => person.name))];
  const without = names.map(name => {
    const days = gaps.filter(({ person }) => person.name === name).map(({ day }) => day);
    return `${name} ${days.join(' ')}`;
  });
  return refuse('engineersUnlicensed', {
    names: without,
    gaps: gaps.map(({ person, day }) => ({ person: person.name, day })),
  });
}

/** Every day from the first to the last. */
export const daysOf = ({ startsOn, endsOn }: Period): string[] => {
  const days: string[] = [];
  for (let day = startsOn; day <= endsOn; day = daysLater(day, 1)) days.push(day);
  return days;
};
