import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { plugin } from './operations-plugin.ts';

const here = (path: string) => new URL(path, import.meta.url).pathname;
const read = (path: string) => readFileSync(path, 'utf8');
const schema = buildSchema('type Query { pump: String }');
const print = async (...texts: string[]) => {
  const printed = await plugin(
    schema,
    texts.map(text => ({ document: parse(text) })),
    {},
  );
  return typeof printed === 'string' ? printed : printed.content;
};

test('an operation is a line, with the fragments that it uses and no others', async () => {
  const pump =
    'fragment Pump on Pump { id } fragment Valve on Valve { id } query Pumps($q: String) { pumps(q: $q) { ...Pump } }';
  expect(await print(pump, 'mutation Reset { reset }')).toBe(
    `export const pumpsQuery = operation<PumpsQuery, PumpsQueryVariables>("fragment Pump on Pump{id}query Pumps($q:String){pumps(q:$q){...Pump}}");
export const resetMutation = operation<ResetMutation, ResetMutationVariables>("mutation Reset{reset}");`,
  );
});

test('the committed operations are those that stand beside the pages', async () => {
  const files = globSync('**/*.graphql', { cwd: here('../src') }).sort();
  const current = await print(...files.map(file => read(here(`../src/${file}`))));
  expect(read(here('../src/generated/operations.ts'))).toContain(current);
});
