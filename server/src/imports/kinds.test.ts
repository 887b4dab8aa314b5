import { expect, test } from '@jest/globals';
import { type Kind, kinds } from '../../test/workbooks.ts';
import { Labels } from '../fields/labels.ts';
import { type CellFault, cellValue } from './cell-value.ts';
import { bounds } from './sheet.ts';
import { readSheetFile } from './sheet-file.ts';

const fields = { text: { kind: 'text' }, day: { kind: 'day' }, decimal: { kind: 'decimal', unit: 'CNY' } } as const;

/** What an import would take for it, or which fault it tells. */
async function taken({ bytes, column }: Kind) {
  const sheet = await readSheetFile({ bytes, headings: new Set(['番号', '值']), ...bounds });
  if (typeof sheet === 'string') return { told: sheet };
  if (sheet.faults[0]) return { told: sheet.faults[0].key };
  const row = sheet.rows[sheet.top + 1] ?? [];
  if (row.length > 2) return { told: 'cellsTooMany' };
  try {
    return String(await cellValue(new Labels(), fields[column] as never, row[1] ?? null, async () => ''));
  } catch (error) {
    return { told: (error as CellFault).key };
  }
}

test.each(kinds.map(each => [each.kind, each] as const))('%s', async (_, kind) => {
  expect(await taken(kind)).toEqual(kind.right);
});
