import { type Refusal, refuse } from '../messages/errors.ts';
import type { Part, PartUnit } from '../organization/part.entity.ts';
import type { Facts } from '../procedure/facts.ts';

/** Quantities are kept to the thousandth; sums of fractions would drift from that. */
export const exact = (quantity: number) => Math.round(quantity * 1000) / 1000;

export const sum = (quantities: Iterable<number>) => {
  let thousandths = 0;
  for (const quantity of quantities) thousandths += Math.round(quantity * 1000);
  return thousandths / 1000;
};

/** Units that are counted and not measured: they have no fractions. */
const wholes: readonly PartUnit[] = ['PIECE', 'SET', 'PAIR', 'ITEM', 'SINGLE', 'UNIT', 'ROD', 'SHEET'];
export const isCounted = (unit: PartUnit) => wholes.includes(unit);

type Measured = Pick<Facts<Part>, 'name' | 'unit'>;

/** The least of a part that can be entered. */
export const leastOf = ({ unit }: Pick<Facts<Part>, 'unit'>) => (wholes.includes(unit) ? 1 : 0.001);

/** 5.4: of a part that is counted by the piece there is no half. */
export const wholeNumber = ({ name, unit }: Measured, quantity: number | null | undefined, field: string) =>
  isCounted(unit) && !Number.isInteger(Number(quantity ?? 0))
    ? refuse('wholeNumberOnly', { part: name }, field)
    : undefined;

/** The rule for the lines of a form, by the names of their quantities. */
export const wholeNumbers =
  <List extends string, Quantity extends string>(list: List, ...quantities: Quantity[]) =>
  (
    input: Readonly<
      Record<List, readonly ({ readonly part: Measured } & Readonly<Partial<Record<Quantity, number | null>>>)[]>
    >,
  ): Refusal | undefined => {
    for (const [at, line] of input[list].entries())
      for (const name of quantities) {
        const refusal = wholeNumber(line.part, line[name], `${list}.${at}.${name}`);
        if (refusal) return refusal;
      }
  };
