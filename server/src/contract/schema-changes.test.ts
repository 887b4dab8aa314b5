import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { declaredChanges } from './declared-changes.ts';
import {
  changesOf,
  changesSince,
  deprecatedValues,
  isAbout,
  releasedVersions,
  undeclaredChanges,
} from './schema-changes.ts';

const today = readFileSync('schema.graphql', 'utf8');
const release = releasedVersions().at(-1) as string;

const isThereIn = (contract: string) => (path: string) => {
  const [type = '', field = ''] = path.split('.');
  const found = buildSchema(contract).getType(type);
  return Boolean(found && 'getFields' in found && found.getFields()[field]);
};

test('nothing that clients of a release rely on has gone by the next without being declared', async () => {
  for (const { release, contract, changes } of await changesSince(today))
    expect(undeclaredChanges(release, changes, declaredChanges, isThereIn(contract))).toEqual([]);
  expect(declaredChanges.filter(each => !releasedVersions().includes(each.release))).toEqual([]);
});

test('what is deprecated among values is declared to leave, and what is declared to leave is deprecated', () => {
  const leaving = declaredChanges.filter(({ leaves }) => leaves);
  const deprecated = deprecatedValues(today);
  expect(deprecated.filter(path => !leaving.some(each => isAbout(each, path)))).toEqual([]);
  expect(leaving.filter(each => !deprecated.some(path => isAbout(each, path)))).toEqual([]);
});

const small = `
  directive @step(by: [String!]!, from: [String!]) on FIELD_DEFINITION
  directive @ui(en: String) on FIELD_DEFINITION
  type Query { ovens(first: Int = 25): [Oven!]! }
  "The doors."
  type Mutation { light(id: ID!): Oven @step(by: ["SALES", "MANAGEMENT"], from: ["COLD"]) sell: Oven }
  type Oven { "Its name." name: String! @ui(en: "Name") state: State! }
  enum State { COLD HOT }
`;

/** The small contract with something put in another's place. */
const changed = (from: string, to: string) => changesOf(small, small.replace(from, to));

test.each([
  ['a field is gone', 'sell: Oven', '', 'BREAKING', 'Mutation.sell'],
  ['a field may be null', 'name: String!', 'name: String', 'BREAKING', 'Oven.name'],
  ['an argument has to be said', 'light(id: ID!)', 'light(id: ID!, at: Int!)', 'BREAKING', 'Mutation.light.at'],
  ['an argument can be said', 'sell: Oven', 'sell(at: Int): Oven', 'DANGEROUS', 'Mutation.sell.at'],
  ['another default', 'first: Int = 25', 'first: Int = 50', 'DANGEROUS', 'Query.ovens.first'],
  ['a new state', 'COLD HOT', 'COLD HOT BROKEN', 'DANGEROUS', 'State.BROKEN'],
  ['some may take it no more', '"SALES", ', '', 'DANGEROUS', 'Mutation.light.by'],
  ['from a state no more', 'from: ["COLD"]', 'from: []', 'DANGEROUS', 'Mutation.light.from'],
])('%s: it has to be declared, once', async (_, from, to, criticality, path) => {
  const changes = await changed(from, to);
  expect(changes).toEqual([expect.objectContaining({ criticality, path })]);
  const declared = { release, path, why: 'It has to be so.' };
  const faults = (...all: object[]) => undeclaredChanges(release, changes, all as never, () => true);
  expect(faults()).toEqual([expect.stringMatching(`^${path}: .*, and it is not declared$`)]);
  expect(faults(declared)).toEqual([]);
  expect(faults({ ...declared, release: '0.0.1' })).toHaveLength(1);
  expect(faults({ ...declared, why: '' })).toHaveLength(1);
  expect(faults(declared, { ...declared, path: 'Oven.gone' })).toEqual([
    `Oven.gone: it is declared, and does not break what ${release} had`,
  ]);
});

test('another value breaks nobody where clients only send it, and has to be declared where they may get it', async () => {
  const [sorting, got] = ['enum Sort { NAME } input Where { sort: Sort }', 'enum Sort { NAME }'];
  const both = (more: string) => [small + more, (small + more).replace('{ NAME }', '{ NAME WEIGHT }')] as const;
  expect(await changesOf(...both(`${sorting} extend type Oven { sized(by: Sort): Int }`))).toEqual([
    expect.objectContaining({ path: 'Sort.WEIGHT', criticality: 'NON_BREAKING' }),
  ]);
  expect(await changesOf(...both(`${got} extend type Oven { sortedBy: Sort }`))).toEqual([
    expect.objectContaining({ path: 'Sort.WEIGHT', criticality: 'DANGEROUS' }),
  ]);
});

test('what came breaks nobody, is told once, and other words are no change', async () => {
  const came = await changed('state: State! }', 'state: State! weight: Weight! } type Weight { grams: Int! }');
  expect(came.map(({ criticality, path }) => `${criticality} ${path}`)).toEqual([
    'NON_BREAKING Oven.weight',
    'NON_BREAKING Weight',
  ]);
  expect(await changed('"Its name."', '"What it is called."')).toEqual([]);
  expect(await changed('(en: "Name")', '(en: "Called")')).toEqual([]);
  expect(await changed('["COLD"]', '["COLD", "HOT"]')).toEqual([]);
});
