import { beforeAll, expect, test } from '@jest/globals';
import { type GraphQLSchema, getVariableValues, Kind, parse, validate } from 'graphql';
import { afterSales } from '../chapters.ts';
import { isAutomatic } from '../procedure/who-may-take.ts';
import { createSchema } from '../schema.ts';
import { apiPages } from './api-pages.ts';

let schema: GraphQLSchema;
let pages: Map<string, string>;
beforeAll(async () => {
  schema = await createSchema(afterSales);
  pages = apiPages(afterSales, schema);
});

const blocks = (page: string, language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\n\`\`\``, 'gs'))].map(([, block]) => block as string);

/** Faults of a request, the values of its variables included. */
function faults(query: string, variables: string): string[] {
  const document = parse(query);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return ['no operation'];
  const { errors = [] } = getVariableValues(schema, operation.variableDefinitions ?? [], JSON.parse(variables));
  return [...validate(schema, document), ...errors].map(({ message }) => message);
}

test('every record has a page with its steps, and requests on it that the schema takes', () => {
  const wrong = afterSales.records.flatMap(record => {
    const page = pages.get(`${record.name}.md`) ?? '';
    const [queries, variables] = [blocks(page, 'graphql'), blocks(page, 'json')];
    const wanted = afterSales.steps.of(record).some(step => !isAutomatic(step) && !step.deprecated) ? 2 : 1;
    return [
      ...(queries.length === wanted && variables.length === wanted ? [] : [`${queries.length} examples`]),
      ...queries.flatMap((query, at) => faults(query, variables[at] as string)),
      ...afterSales.steps
        .of(record)
        .flatMap(({ name, description }) => (page.includes(`| \`${name}\` | ${description} |`) ? [] : [`no ${name}`])),
    ].map(fault => `${record.name}: ${fault}`);
  });
  expect(wrong).toEqual([]);
});

test('a request that the schema does not take is found', () => {
  expect(faults('query ($filter: PersonFilter) { people(filter: $filter) { nodes { id } } }', '{}')).not.toEqual([]);
  expect(faults('query ($id: ID!) { person(id: $id) { id } }', '{ "id": null }')).not.toEqual([]);
  expect(faults('query ($id: ID!) { person(id: $id) { id } }', '{ "id": "1" }')).toEqual([]);
});
