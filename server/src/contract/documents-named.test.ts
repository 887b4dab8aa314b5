import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  type DocumentNode,
  type FieldNode,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const root = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const documents = ['README.md', ...globSync('docs/*.md', { cwd: root })].map(file => [file, read(file)] as const);
const schema = buildSchema(read('schema.graphql'));

const fenced = /```(\w*)\n([\s\S]*?)```/g;
/** What a document asks as GraphQL, or tells a shell to. */
const requestsIn = (text: string) =>
  [...text.matchAll(fenced)].flatMap(([, language, code = '']) => {
    if (language === 'graphql') return [code];
    return [...code.matchAll(/"query":\s*("(?:[^"\\]|\\.)*")/g)].map(([, query = '']) => JSON.parse(query) as string);
  });
const requests = documents.flatMap(([file, text]) =>
  requestsIn(text).map((query, at) => [file, at + 1, query] as const),
);

describe('what README and docs ask of the API', () => {
  test('is found', () => expect(requests.length).toBeGreaterThan(4));

  test.each(requests)('fits the schema: %s, request %i', (_, __, query) => {
    expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
  });

  test('for a mirror has its links by id alone: what a linked record is called changes without it', () => {
    const pulls = requests.map(([, , query]) => query).filter(query => query.includes('changedSince'));
    expect(pulls.length).toBeGreaterThan(0);
    expect(pulls.flatMap(query => linkedFields(parse(query))).filter(name => name !== 'id')).toEqual([]);
  });
});

/** The fields asked of records that other records name. */
function linkedFields(document: DocumentNode) {
  const types = new TypeInfo(schema);
  const found: string[] = [];
  const depths: boolean[] = [];
  const isRecord = () => 'getInterfaces' in (types.getParentType() ?? {}) && isOne(types.getParentType());
  const isOne = (type: unknown) =>
    (type as { getInterfaces(): readonly { name: string }[] }).getInterfaces().some(({ name }) => name === 'Record');
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        enter(node: FieldNode) {
          const record = isRecord();
          if (record && depths.filter(Boolean).length) found.push(node.name.value);
          depths.push(record && node.selectionSet !== undefined);
        },
        leave: () => void depths.pop(),
      },
    }),
  );
  return found;
}

/** Made from the declarations; they name rules that are made so, too, and what there was before. */
const generated = ['docs/standing-rules.md', 'docs/schema-changes.md'];
/** Of a library, and a rule that the kernel makes of a record's name. */
const others = ['dangerouslySetInnerHTML', 'undisputedDaysServiceContract'];

describe('a name in README and docs', () => {
  const words = new Set(others);
  for (const file of globSync(['server/src/**/*.ts', 'admin/src/**/*.{ts,tsx}', 'schema.graphql'], { cwd: root }))
    if (!file.includes('.test.')) for (const [word] of read(file).matchAll(/[A-Za-z]\w+/g)) words.add(word);

  test.each(documents.filter(([file]) => !generated.includes(file)))(
    'is one of the schema or of the code: %s',
    (_, text) => {
      const named = [...text.replaceAll(fenced, '').matchAll(/`([a-z]\w*[A-Z]\w*)(?=[`(.:, {])/g)].map(
        ([, name]) => name,
      );
      expect(named.filter(name => !words.has(name as string))).toEqual([]);
    },
  );
});
