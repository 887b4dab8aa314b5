import { expect, test } from '@jest/globals';
import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { afterSales } from './chapters.ts';
import { createSchema } from './schema.ts';

interface Labelled {
  name: string;
  extensions: { directives?: { ui?: { zh: string; en: string }; step?: { zh: string; en: string } } };
}

const roots = ['Query', 'Mutation'];

/** Every field, input field and enum value, by its full name. */
function labelled(schema: GraphQLSchema): [string, Labelled][] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__') && !roots.includes(name))
    .flatMap(type => {
      const parts = isEnumType(type)
        ? type.getValues()
        : isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
          ? Object.values(type.getFields())
          : [];
      return parts.map((part): [string, Labelled] => [`${type.name}.${part.name}`, part as Labelled]);
    });
}

const chinese = /\p{Script=Han}/u;
const faulty = (labels?: { zh: string; en: string }) =>
  !labels || !chinese.test(labels.zh) || !labels.en || chinese.test(labels.en);

test('everything in the schema is labelled in Chinese and in English', async () => {
  const all = labelled(await createSchema(afterSales));
  expect(all.length).toBeGreaterThan(500);
  expect(all.filter(([, { extensions }]) => faulty(extensions.directives?.ui)).map(([name]) => name)).toEqual([]);
});

test('so is every step of one type of record', async () => {
  const steps = Object.values(
    (await createSchema(afterSales)).getMutationType()?.getFields() ?? {},
  ) as unknown as Labelled[];
  expect(steps.filter(({ extensions }) => faulty(extensions.directives?.step)).map(({ name }) => name)).toEqual([
    'signIn',
    'signOut',
    'endOwnSession',
    'endOtherSessions',
    'changeOwnPassword',
    'choosePassword',
    'requestPasswordLink',
    'saveViews',
    'attachFile',
    'removeAttachment',
  ]);
});
