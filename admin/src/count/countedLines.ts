import type { CountedPartFragment } from '../generated/operations.ts';

/** A part as whoever counts knows it. It travels with its line, so that it is still known when the draft is found again. */
export type CountedPart = CountedPartFragment;

export interface CountedLine {
  part: string;
  quantity: number | null;
  shown: CountedPart;
  /** The serial numbers that were read: a piece counts once. */
  serials?: string[];
}

/** Units counted one by one: each code read stands for one. For all others the quantity is entered. */
const pieces = ['PIECE', 'SET', 'PAIR', 'ROLL'];
export const isCountedOneByOne = ({ unit }: CountedPart) => pieces.includes(unit);

/** A line for each of these parts that has none yet, behind those that are there. */
export const withLinesFor = (lines: readonly CountedLine[], parts: readonly CountedPart[]): CountedLine[] => {
  const known = new Map(lines.map(line => [line.part, line]));
  for (const shown of parts) if (!known.has(shown.id)) known.set(shown.id, { part: shown.id, quantity: null, shown });
  return [...known.values()];
};

/** One more, or fewer, of what stands there; never less than none, and to the thousandth. */
export const more = (quantity: number | null, by: number) =>
  Math.max(0, Math.round(((quantity ?? 0) + by) * 1000) / 1000);
