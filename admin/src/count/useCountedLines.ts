import { useFormContext, useWatch } from 'react-hook-form';
import { useRead } from '../api/useRead.ts';
import { orderedPartsQuery } from '../generated/operations.ts';
import { type CountedLine, type CountedPart, withLinesFor } from './countedLines.ts';

/** The lines of a count: the parts that were ordered, without how many of them, and whatever else is found. */
export function useCountedLines(source: string) {
  const { getValues, setValue } = useFormContext();
  const order: string | undefined = useWatch({ name: 'purchaseOrder' });
  const { data } = useRead(orderedPartsQuery, order ? [{ order }] : undefined);
  const ordered = data?.purchaseOrder?.lines.map(({ part }) => part) ?? [];
  const current = () => withLinesFor(getValues(source) ?? [], ordered);
  const keep = (lines: CountedLine[]) => setValue(source, lines, { shouldDirty: true });
  useWatch({ name: source });

  return {
    lines: current(),
    /** The line of a part, a new one where it has none. */
    lineOf(part: CountedPart): CountedLine {
      keep(withLinesFor(current(), [part]));
      return current().find(line => line.part === part.id)!;
    },
    /** So many of a part are there; a piece with a serial number is one of them. */
    enter(part: string, quantity: number | null, serial?: string) {
      const counted = (line: CountedLine) => ({
        ...line,
        quantity,
        ...(serial && { serials: [...(line.serials ?? []), serial] }),
      });
      keep(current().map(line => (line.part === part ? counted(line) : line)));
    },
  };
}
