import { describe, expect, test } from '@jest/globals';
import { gtinInside, gtinOf, shortest, spellingsOf } from './gtin.ts';
import { type CodeRead, readCode } from './read-code.ts';

const GS = '\x1d';
const gtin = '06901234567892';

type Said = Partial<Omit<CodeRead, 'text' | 'partNumbers'>> & { parts?: string[] };

/** What was typed, and all that is read in it. */
const read: [what: string, typed: string, said: Said][] = [
  ['a part number', 'SJ-C-0901', { parts: ['SJ-C-0901'] }],
  ['Enter, Tab and a line feed behind it', 'SJ-C-0901\t\r\n', { parts: ['SJ-C-0901'] }],
  ['frames of a serial port around it', '\x02SJ-C-0901\x03', { parts: ['SJ-C-0901'] }],
  ['full width', 'ＳＪ－Ｃ－０９０１', { parts: ['SJ-C-0901'] }],
  ['what nobody sees', '\u200bSJ-C-\ufeff0901', { parts: ['SJ-C-0901'] }],
  ['the mark of Code 128', ']C0SJ-C-0901', { parts: ['SJ-C-0901'] }],
  ['the mark of GS1-128 before what is none', ']C1SJ-C-0901', { parts: ['SJ-C-0901'] }],
  ['the mark of Code 39', ']A0SJ-C-0901', { parts: ['SJ-C-0901'] }],
  ['the mark of a QR code through a Chinese input method', '】Q1SJ-C-0901', { parts: ['SJ-C-0901'] }],
  ["a carton's quantity", '24', { parts: ['24'] }],
  ['an identifier with nothing behind it', '240', { parts: ['240'] }],
  ['a number that looks like a lot', '10-1', { parts: ['10-1'], guess: { batch: '-1' } as CodeRead }],

  ['EAN-13', '6901234567892', { parts: ['6901234567892'], gtin }],
  ['EAN-13 with its mark', ']E06901234567892', { parts: ['6901234567892'], gtin }],
  ['EAN-13 whose check digit is wrong', '6901234567893', { parts: ['6901234567893'] }],
  ['EAN-8', ']E496385074', { parts: ['96385074'], gtin: '00000096385074' }],
  ['UPC-A', '036000291452', { parts: ['036000291452'], gtin: '00036000291452' }],
  ['ITF-14 of a carton', ']I116901234567899', { parts: ['16901234567899'], gtin: '16901234567899' }],

  ['GS1-128', `]C101${gtin}21SN1${GS}241SJ-C-0901`, { gtin, serial: 'SN1', parts: ['SJ-C-0901'] }],
  ['GS1 without a mark', `01${gtin}21SN1${GS}241SJ-C-0901`, { gtin, serial: 'SN1', parts: ['SJ-C-0901'] }],
  ['GS1 DataMatrix', `]d201${gtin}10B7${GS}21SN1`, { gtin, batch: 'B7', serial: 'SN1', parts: [] }],
  ['FNC1 at its beginning as GS', `${GS}01${gtin}10B7`, { gtin, batch: 'B7', parts: [] }],
  ['FNC1 at its end', `]C110B7${GS}`, { batch: 'B7', parts: [] }],
  ['GS1 QR code', `]Q301${gtin}240SJ-7`, { gtin, parts: ['SJ-7'] }],
  ['GS1 DataBar', `]e001${gtin}`, { gtin, parts: [] }],
  ['GS as a bar', `01${gtin}21SN1|10B7`, { gtin, serial: 'SN1', batch: 'B7', parts: [`01${gtin}21SN1|10B7`] }],
  ['GS as ^', `]C101${gtin}21SN1^10B7`, { gtin, serial: 'SN1', batch: 'B7', parts: [] }],
  ['GS as ~', `]C101${gtin}21SN1~10B7`, { gtin, serial: 'SN1', batch: 'B7', parts: [] }],
  ['GS as its picture', `]C101${gtin}21SN1␝10B7`, { gtin, serial: 'SN1', batch: 'B7', parts: [] }],
  ['GS as a word', `]C101${gtin}21SN1<GS>10B7`, { gtin, serial: 'SN1', batch: 'B7', parts: [] }],
  ['GS as ^]', `]C101${gtin}21SN1^]10B7`, { gtin, serial: 'SN1', batch: 'B7', parts: [] }],
  ['GS as 】 through an input method', `】C101${gtin}21SN1】10B7`, { gtin, serial: 'SN1', batch: 'B7', parts: [] }],
  ['GS1 in full width', `］Ｃ１０１${gtin}２１ＳＮ１｜１０Ｂ７`, { gtin, serial: 'SN1', batch: 'B7', parts: [] }],
  ['days and a variant between', `]d201${gtin}11261130172711302000${GS}10B7`, { gtin, batch: 'B7', parts: [] }],
  ['a further serial number', `]d201${gtin}21SN1${GS}250X${GS}22A`, { gtin, serial: 'SN1', parts: [] }],
  ['identifiers of other trades', `]d201${gtin}7003261130${GS}422156${GS}10B7`, { gtin, batch: 'B7', parts: [] }],
  ['how many', `]C101${gtin}30000024`, { gtin, count: 24, parts: [] }],
  ['a carton: what is in it, and how many', `]C102${gtin}3724`, { gtin, count: 24, parts: [] }],
  ['a pallet', `]C10010690123456789012802${gtin}37240`, { gtin, count: 240, parts: [] }],
  ['metres', `]C101${gtin}3112012550`, { gtin, measure: { unit: 'METRE', value: 125.5 }, parts: [] }],
  ['kilograms', `]C101${gtin}3103001250`, { gtin, measure: { unit: 'KILOGRAM', value: 1.25 }, parts: [] }],

  ['as people read it', `(01)${gtin}(21)SN1(241)SJ-C-0901`, { gtin, serial: 'SN1', parts: ['SJ-C-0901'] }],
  ['as people write it', `（01） ${gtin} （10） B7`, { gtin, batch: 'B7', parts: [] }],
  ['parentheses in a part number', 'SJ(10)A', { parts: ['SJ(10)A'] }],
  ['a part number that begins with them', '(10)', { parts: ['(10)'] }],

  ['a number, and elements behind it', `SJ-C-0901${GS}21SN1`, { parts: ['SJ-C-0901'], serial: 'SN1' }],
  ['the same with a bar', 'SJ-C-0901|21SN1', { parts: ['SJ-C-0901', 'SJ-C-0901|21SN1'], serial: 'SN1' }],
  ['our number alone', '241SJ-C-0901', { parts: ['241SJ-C-0901'], guess: { partNumbers: ['SJ-C-0901'] } as never }],
  [
    'our number with a separator in the place of GS, and without the mark',
    '241SJ-C-0901|10L1',
    {
      parts: ['241SJ-C-0901', '241SJ-C-0901|10L1'],
      batch: 'L1',
      guess: { partNumbers: ['SJ-C-0901'], batch: 'L1' } as never,
    },
  ],
  ['our number alone with the mark', ']C1241SJ-C-0901', { parts: ['SJ-C-0901'] }],

  ['a wrong check digit', `]d201${gtin.slice(0, 13)}321SN1`, { fault: 'CHECK_DIGIT' }],
  ['a wrong check digit as people read it', `(01)${gtin.slice(0, 13)}3(21)SN1`, { fault: 'CHECK_DIGIT' }],
  ['elements that ran together', `]C101${gtin}21SN100000000000241SJ-C-0901`, { fault: 'TOO_LONG' }],

  ['GS1 Digital Link', `https://id.gs1.org/01/${gtin}/10/B7/21/SN1`, { gtin, batch: 'B7', serial: 'SN1', parts: [] }],
  [
    'a Digital Link of a maker, with a shorter GTIN',
    'https://q.example.cn/p/gtin/6901234567892/lot/B%2F7?17=271130&x=1',
    { gtin, batch: 'B/7', parts: [] },
  ],
  ['a Digital Link with a wrong check digit', 'https://id.gs1.org/01/06901234567893', { fault: 'CHECK_DIGIT' }],
  ['some other address', 'https://example.cn/01/news', { parts: ['https://example.cn/01/news'] }],

  [
    'a machine',
    'https://service.example/m/0123456789ABCDEFGHJKMNPQRS',
    { machine: '0123456789ABCDEFGHJKMNPQRS', parts: [] },
  ],
  [
    'a machine by a scanner under Caps Lock',
    'HTTPS://SERVICE.EXAMPLE/x/M/0123456789abcdefghjkmnpqrs\r',
    { machine: '0123456789ABCDEFGHJKMNPQRS', parts: [] },
  ],

  [
    'a label of an electronic part',
    `]d1[)>\x1e06${GS}PSJ-C-0901${GS}1PMC34063${GS}Q3000${GS}1TLOT9${GS}4LCN\x1e\x04`,
    { parts: ['SJ-C-0901', 'MC34063'], count: 3000, batch: 'LOT9' },
  ],
  ['the same in pictures of its keys', '[)>␞06␝PSJ-C-0901␝SSN1␞␄', { parts: ['SJ-C-0901'], serial: 'SN1' }],
];

describe('a code', () => {
  test.each(read)('is read: %s', (_, typed, { parts, guess, ...said }) => {
    const { text: _text, partNumbers, guess: guessed, ...rest } = readCode(typed);
    expect(rest).toEqual(said);
    if (parts) expect(partNumbers).toEqual(parts);
    if (guess) expect(guessed).toMatchObject(guess);
  });

  test('that is empty says nothing', () => {
    for (const typed of ['', ' ', '\r', GS, ']C1']) expect(readCode(typed)).toEqual({ text: '', partNumbers: [] });
  });
});

test('a GTIN is the same however long it is written, and that of a package another', () => {
  expect(
    ['96385074', '036000291452', '6901234567892', '16901234567899', '6901234567893', '1234', '00000000'].map(gtinOf),
  ).toEqual(['00000096385074', '00036000291452', gtin, '16901234567899', undefined, undefined, undefined]);
  expect(spellingsOf(gtin)).toEqual(['6901234567892', gtin]);
  expect([gtin, '00000096385074', '16901234567899'].map(shortest)).toEqual([
    '6901234567892',
    '96385074',
    '16901234567899',
  ]);
  expect([gtinInside('16901234567899'), gtinInside(gtin), gtinInside('96901234567893')]).toEqual([
    gtin,
    undefined,
    undefined,
  ]);
});
