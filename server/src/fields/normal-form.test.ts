import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { isUnseen, normalForm } from './normal-form.ts';

describe('numbers and codes are compared by their normal form', () => {
  test.each([
    'ABC-1',
    'abc-1',
    'Ａbc-1',
    'ABC-1\u200b',
    'ABC -1',
    'ABC‐1',
    'ＡＢＣ－１',
    'ABC——1',
    'abc−1',
    '\ufeffA\u00a0B\u3000C\u2013\u202e1\t',
  ])('%j is ABC-1', typed => expect(normalForm(typed)).toBe('ABC-1'));

  test.each([
    ['ß', 'SS'],
    ['ς', 'Σ'],
    ['①', '1'],
    ['⌀25', '⌀25'],
    ['K', 'K'],
    ['Ａ\u0301', 'Á'],
    ['沪Ａ·１２', '沪A·12'],
  ])('%s is %s', (typed, normal) => expect(normalForm(typed)).toBe(normal));

  test('what differs in a letter, a digit or a stroke stays apart', () => {
    const apart = ['ABC-1', 'ABC-10', 'ABC1', 'ABC/1', 'ABC_1', 'ABC.1', 'ABC-l', 'A8C-1', 'ABC--1'];
    expect(new Set(apart.map(normalForm)).size).toBe(apart.length);
  });

  test.each([
    ['\u200b', true],
    [' \u3000\u202e\u2800', true],
    ['\u200b-', false],
    ['', true],
  ])('nothing can be seen of %j: %s', (text, unseen) => expect(isUnseen(text)).toBe(unseen));
});

describe('the database has the same', () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client(database.url);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const differing = async (texts: readonly string[]) => {
    const { rows } = await client.query(
      'select normal_form(t) as normal from unnest($1::text[]) with ordinality u(t, n) order by n',
      [texts],
    );
    return texts.filter((text, at) => rows[at].normal !== normalForm(text));
  };

  test('of every letter that there is, alone and beside others', async () => {
    const all = Array.from({ length: 0x30000 }, (_, point) => point).filter(
      point => point && !(point >= 0xd800 && point < 0xe000),
    );
    const letters = all.map(point => String.fromCodePoint(point)).filter(letter => /\P{Unassigned}/u.test(letter));
    expect(await differing(letters.map(letter => `a${letter}1`))).toEqual([]);
  });

  test('of texts as they come', async () => {
    const awkward = fc.constantFrom(...'aZß1-—–‐－ \u3000\u200b\u202e\u0301ﬁ①㎜ıİǰｶﾞ가각中國Ａς'.split(''));
    const texts = fc.sample(fc.oneof(fc.string({ unit: awkward, maxLength: 12 }), fc.string({ unit: 'grapheme' })), {
      numRuns: 4000,
      seed: 17,
    });
    const possible = texts.filter(text => !text.includes('\0'));
    expect(await differing(possible)).toEqual([]);
    expect(possible.filter(text => normalForm(normalForm(text)) !== normalForm(text))).toEqual([]);
  });
});
