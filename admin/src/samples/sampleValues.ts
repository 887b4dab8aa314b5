import type { DeliverySamplesQuery } from '../generated/operations.ts';

export type Sample = DeliverySamplesQuery['deliverySamples'][number];
export type Characteristic = Sample['characteristics'][number];

/** What was found of a characteristic on a piece, as the step takes it. */
export interface SampleValue {
  part: string;
  piece: number;
  characteristic: string;
  value?: number | null;
  finding?: string | null;
}

export type Found = Pick<SampleValue, 'value' | 'finding'>;

const isOf = (one: SampleValue, other: Omit<SampleValue, keyof Found>) =>
  one.part === other.part && one.piece === other.piece && one.characteristic === other.characteristic;

export const foundOf = (values: readonly SampleValue[], at: Omit<SampleValue, keyof Found>): Found | undefined =>
  values.find(each => isOf(each, at));

/** The values with what was found at one place; nothing found there leaves none. */
export function withFound(
  values: readonly SampleValue[],
  at: Omit<SampleValue, keyof Found>,
  found: Found | undefined,
): SampleValue[] {
  const others = values.filter(each => !isOf(each, at));
  return found ? [...others, { ...at, ...found }] : others;
}

/** Whether what was found conforms; a limit itself does. It is shown while values are entered; the server decides. */
export const isWrong = ({ lowerLimit, upperLimit }: Characteristic, { value, finding }: Found): boolean =>
  finding === 'NONCONFORMING' ||
  (value != null &&
    (value < (lowerLimit ?? Number.NEGATIVE_INFINITY) || value > (upperLimit ?? Number.POSITIVE_INFINITY)));

export interface Progress {
  /** Pieces on which everything was looked at. */
  whole: number;
  /** Pieces that do not conform. */
  wrong: number;
  /** The first piece that still lacks something. */
  next: number | undefined;
}

export function progressOf({ part, characteristics }: Sample, count: number, values: readonly SampleValue[]): Progress {
  const own = values.filter(each => each.part === part);
  const found = (piece: number) =>
    characteristics.map(each => ({
      each,
      found: own.find(value => value.piece === piece && value.characteristic === each.characteristic),
    }));
  const pieces = Array.from({ length: count }, (_, at) => found(at + 1));
  const lacking = pieces.findIndex(piece => piece.some(each => !each.found));
  return {
    whole: pieces.filter(piece => piece.every(each => each.found)).length,
    wrong: pieces.filter(piece => piece.some(each => each.found && isWrong(each.each, each.found))).length,
    next: lacking < 0 ? undefined : lacking + 1,
  };
}

/** How far the values of a part go: beyond its sample they are of the whole lot. */
export const inspectedPieces = ({ part, size, lot }: Sample, values: readonly SampleValue[]) =>
  values.some(each => each.part === part && each.piece > size) ? lot : size;
