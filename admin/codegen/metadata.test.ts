import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  buildASTSchema,
  buildSchema,
  getNamedType,
  isEnumType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { describeSchema } from './metadata.ts';
import { plugin } from './metadata-plugin.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const directives = read('../../schema.graphql')
  .match(/^directive @.*$/gm)!
  .join('\n');

const schema = buildSchema(`
  ${directives}
  type Query { pump(id: ID!): Pump pumps(filter: PumpFilter, orderBy: [PumpOrder!], first: Int): PumpConnection! }
  type Mutation {
    testPump(id: ID!, expectedVersion: Int!, input: TestInput!): Pump
      @step(zh: "试验", en: "Test pump", record: "Pump", clause: "1.1", by: ["MANUFACTURING"], from: ["NEW"], to: ["TESTED"], tone: "PRIMARY")
    reset: Boolean
  }
  type Pump @resource(zh: "泵", en: "Pump", plural: "Pumps", chapter: "REPAIR", title: "serialNumber") {
    id: ID! @ui(zh: "标识", en: "Id")
    serialNumber: String! @ui(zh: "出厂编号", en: "Serial number", list: true)
    state: PumpState! @ui(zh: "状态", en: "State")
    secret: String
  }
  enum PumpState { NEW @ui(zh: "新", en: "New") TESTED }
  input PumpFilter { q: String serialNumber: StringFilter }
  input StringFilter { eq: String contains: String }
  enum PumpOrder { SERIAL_NUMBER_ASC SERIAL_NUMBER_DESC }
  type PumpConnection { nodes: [Pump!]! }
  input TestInput { pressure: Float! @ui(zh: "压力", en: "Pressure", min: 0.5, unit: "MPa") pump: ID @ui(zh: "泵", en: "Pump", resource: "Pump") }
`);

test('a record: its labels, how it is read, and only the fields that carry a label', () => {
  expect(describeSchema(schema).records).toEqual([
    {
      name: 'Pump',
      label: { zh: '泵', en: 'Pump' },
      plural: { zh: '泵', en: 'Pumps' },
      chapter: 'REPAIR',
      title: 'serialNumber',
      one: 'pump',
      list: 'pumps',
      filter: 'PumpFilter',
      order: 'PumpOrder',
      searchable: true,
      fields: [
        {
          name: 'serialNumber',
          type: 'String',
          kind: 'scalar',
          label: { zh: '出厂编号', en: 'Serial number' },
          column: true,
          order: 'SERIAL_NUMBER',
          operators: ['eq', 'contains'],
        },
        { name: 'state', type: 'PumpState', kind: 'enum', label: { zh: '状态', en: 'State' } },
      ],
    },
  ]);
});

test('a step with the form it asks for; a mutation that is none is left out', () => {
  const { steps, inputs, enums } = describeSchema(schema);
  expect(steps).toEqual([
    expect.objectContaining({ name: 'testPump', version: 'Int!', input: 'TestInput!', to: ['TESTED'] }),
  ]);
  expect(inputs.TestInput).toEqual([
    expect.objectContaining({ name: 'pressure', required: true, min: 0.5, unit: { zh: 'MPa', en: 'MPa' } }),
    expect.objectContaining({ name: 'pump', kind: 'record', type: 'Pump' }),
  ]);
  expect(enums.PumpState).toEqual({ NEW: { zh: '新', en: 'New' }, TESTED: { zh: 'Tested', en: 'Tested' } });
});

test('the committed metadata is that of the committed schema', async () => {
  const current = await plugin(buildSchema(read('../../schema.graphql')), [], {});
  expect(read('../src/generated/metadata.ts')).toBe(current);
});

test('what the schema says in sentences is for whoever reads it: the panel gets none of it', () => {
  const contract = parse(read('../../schema.graphql'));
  const bare = visit(contract, { enter: node => ('description' in node ? { ...node, description: undefined } : node) });
  expect(describeSchema(buildASTSchema(bare))).toEqual(describeSchema(buildASTSchema(contract)));
});

test('every choice that a query of the panel is answered with has its labels there', () => {
  const contract = buildSchema(read('../../schema.graphql'));
  const { enums } = describeSchema(contract);
  const folder = new URL('../src/', import.meta.url).pathname;
  const answered = new Set<string>();
  const info = new TypeInfo(contract);
  const queries = globSync('**/*.graphql', { cwd: folder }).map(path => read(`../src/${path}`));
  visit(
    parse(queries.join('\n')),
    visitWithTypeInfo(info, {
      Field() {
        const type = info.getType();
        const named = type && getNamedType(type);
        if (isEnumType(named)) answered.add(named.name);
      },
    }),
  );
  expect(answered.size).toBeGreaterThan(10);
  expect([...answered].filter(name => !enums[name])).toEqual([]);
});
