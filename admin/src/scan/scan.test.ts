import { describe, expect, test } from '@jest/globals';
import { readCode } from '../../../server/src/codes/read-code.ts';
import { recordType } from '../schema/schema.ts';
import { valueFor } from './fills.ts';
import { exactly, isPlain } from './find.ts';
import { typedByScanner } from './scannerKeys.ts';

const gtin = '06901234567892';

describe('a code', () => {
  const [part, machine] = ['Part', 'Equipment'].map(recordType) as [
    ReturnType<typeof recordType>,
    ReturnType<typeof recordType>,
  ];
  test.each([
    ['Z-101', [{ partNumber: { in: ['Z-101'] } }], [{ serialNumber: { in: ['Z-101'] } }]],
    [`]d201${gtin}21SN1`, [{ gtin: { eq: '6901234567892' } }], [{ serialNumber: { in: ['SN1'] } }]],
    [`]d2240z-1`, [{ partNumber: { in: ['z-1'] } }], [{ serialNumber: { in: ['z-1'] } }]],
    ['https://a.cn/m/0123456789ABCDEFGHJKMNPQRS', [], [{ machineCode: { eq: '0123456789ABCDEFGHJKMNPQRS' } }]],
    [']C12412400', [{ partNumber: { in: ['2400'] } }], [{ serialNumber: { in: ['2400'] } }]],
    [']C13724', [], []],
  ])('%j is looked for exactly', (typed, ofPart, ofMachine) => {
    const code = readCode(typed);
    expect(exactly(part, code)).toEqual(ofPart);
    expect(exactly(machine, code)).toEqual(ofMachine);
  });

  test.each([
    ['SERIAL part', { tracking: 'SERIAL', unit: 'PIECE' }, 'SN1', 1],
    ['BATCH part', { tracking: 'BATCH', unit: 'PIECE' }, 'B7', undefined],
    ['part without numbers', {}, 'SN1', 1],
  ])('has for a %s its number and how many', (_, ofPart, mark, quantity) => {
    const code = readCode(`]d201${gtin}10B7\x1d21SN1`);
    expect([valueFor('MARK', code, ofPart), valueFor('QUANTITY', code, ofPart)]).toEqual([mark, quantity]);
  });

  test('tells how much in the unit of the part, or else how many', () => {
    const metres = readCode(`]d201${gtin}3112000450`);
    expect(['METRE', 'PIECE'].map(unit => valueFor('QUANTITY', metres, { unit }))).toEqual([4.5, undefined]);
    expect(valueFor('QUANTITY', readCode(`]C102${gtin}3724`), {})).toBe(24);
  });

  test('that people may have typed is plain, and one of GS1 is not', () => {
    expect(['Z-101', '24', '6901234567892', `01${gtin}`, '(01)', ']C1241Z'].map(readCode).map(isPlain)).toEqual([
      true,
      true,
      true,
      false,
      true,
      false,
    ]);
  });
});

test('a scanner is told from people by how fast it types', () => {
  const typed = (text: string, pause: number) => {
    const isScanner = typedByScanner();
    return [...text, 'Enter'].map((key, at) => isScanner({ key } as never, 1000 + at * pause)).at(-1);
  };
  expect([typed('Z-101', 8), typed('Z-101', 90), typed('24', 8), typed('240', 8)]).toEqual([true, false, false, true]);
});
