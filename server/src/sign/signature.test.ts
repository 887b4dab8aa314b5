import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pdf } from '../print/pdf.ts';
import { signatureOnPaper } from '../print/seal.ts';
import { pictureOf } from './picture.ts';
import { readStrokes, type Stroke } from './strokes.ts';

const drawing: Stroke[] = [
  [
    [10, 40, 0],
    [30, 12, 16],
    [55, 44, 33],
  ],
  [[60, 20, 210]],
];
const read = (value: unknown) => readStrokes(JSON.stringify(value));

describe('what was drawn is read', () => {
  test('point by point', () => expect(read(drawing)).toEqual(drawing));

  test.each([
    ['is no JSON', '[[['],
    ['is no drawing', '"<svg onload=alert(1)>"'],
    ['is an object', '{"length":1}'],
    ['has no stroke', '[]'],
    ['has an empty stroke', '[[]]'],
    ['has a point of two', '[[[1,2]]]'],
    ['has a text for a number', '[[["1",2,3]]]'],
    ['has fractions', '[[[1.5,2,3]]]'],
    ['lies outside of any screen', '[[[0,5000,0]]]'],
    ['has negative points', '[[[-1,0,0]]]'],
    ['goes back in time', '[[[0,0,5],[90,0,4]]]'],
    ['has too many strokes', JSON.stringify(Array(201).fill([[1, 1, 1]]))],
    ['has too many points', JSON.stringify([Array(5001).fill([1, 1, 1])])],
  ])('unless it %s', (_, text) => expect(readStrokes(text)).toBe('signatureUnreadable'));

  test.each([
    ['a dot', [[[5, 5, 0]]]],
    [
      'a slip',
      [
        [
          [5, 5, 0],
          [20, 20, 9],
        ],
      ],
    ],
  ])('unless it is %s', (_, slip) => expect(read(slip)).toBe('signatureTooSmall'));
});

test('the picture is one path around which nothing is cut off', () => {
  expect(pictureOf(drawing)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="4 6 62 44"><path d="M10 40Q30 12 42.5 28L55 44M60 20L60 20" fill="none" stroke="#16265c" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/></svg>',
  );
});

test('whatever is entered, a picture is numbers between letters of ours', () => {
  const point = fc.tuple(fc.nat(4000), fc.nat(4000));
  const strokes = fc.array(fc.array(point, { minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(strokes, lines => {
      let ms = 0;
      const read = readStrokes(JSON.stringify(lines.map(line => line.map(([x, y]) => [x, y, ms++]))));
      if (typeof read === 'string') return read === 'signatureTooSmall';
      return /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="[-\d ]+"><path d="[MQL\d. ]+" fill="none" [a-z\d#."= -]+\/><\/svg>$/.test(
        pictureOf(read),
      );
    }),
  );
});

test('it is drawn on paper, and a name stands for it where nothing was drawn', async () => {
  const signed = { name: '周敏', svg: pictureOf(drawing) };
  expect(signatureOnPaper(signed)).toEqual({ svg: signed.svg, fit: [120, 48] });
  expect(signatureOnPaper({ name: '周敏', svg: null })).toMatchObject({ text: '周敏' });
  const bytes = await pdf({ content: [signatureOnPaper(signed), signatureOnPaper({ name: '周敏', svg: null })] });
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
});
