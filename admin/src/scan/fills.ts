import { shortest } from '../../../server/src/codes/gtin.ts';
import type { CodeRead } from '../../../server/src/codes/read-code.ts';
import type { Field } from '../schema/metadata.ts';

/** The part that a code names, as far as it tells how the code is meant. */
export interface ReadPart {
  unit?: string;
  tracking?: string | null;
  [fact: string]: unknown;
}

/** The value that a code has for a field, by what the field declares to hold; undefined where it has none. */
export function valueFor(scan: Field['scan'], code: CodeRead, part: ReadPart = {}): string | number | undefined {
  switch (scan) {
    case 'PART_NUMBER':
      return code.partNumbers[0];
    case 'GTIN':
      return code.gtin && shortest(code.gtin);
    case 'SERIAL':
      return code.serial;
    case 'MARK':
      return markOf(code, part);
    case 'QUANTITY':
      return quantityOf(code, part);
    default:
      return undefined;
  }
}

/** The number by which the pieces of a part are told apart: where a code has both, the part says which. */
export const markOf = ({ batch, serial }: CodeRead, { tracking }: ReadPart): string | undefined =>
  tracking === 'BATCH' ? (batch ?? serial) : (serial ?? batch);

/** The quantity that a code tells: a count, or a measure in the unit of the part; one where it is a single piece. */
export function quantityOf({ count, measure, serial }: CodeRead, { unit, tracking }: ReadPart): number | undefined {
  if (measure && (!unit || measure.unit === unit)) return measure.value;
  if (count) return count;
  return serial && tracking !== 'BATCH' ? 1 : undefined;
}
