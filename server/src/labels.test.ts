import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { speakPolish } from '../test/third-language.ts';
import { afterSales, chapters } from './chapters.ts';
import type { Catalogue } from './fields/catalogue.ts';
import { choosable } from './fields/choice.ts';
import { fieldsOf } from './fields/field.ts';
import { withParts } from './fields/form.ts';
import { kernelCatalogues, Labels } from './fields/labels.ts';
import { classOf } from './fields/output.ts';
import { columnsOf } from './imports/columns.ts';
import { type Language, languageCodes } from './messages/language.ts';
import { HANDED_OVER } from './organization/handover.ts';
import { textPaths } from './procedure/document-texts.ts';
import { NOTED } from './procedure/note.ts';
import { defineProcedure, type Procedure } from './procedure/procedure.ts';
import { descriptionOf } from './procedure/record.ts';
import { catalogues } from './procedures/sh-jr-c-160/labels/index.ts';
import { createSchema } from './schema.ts';
import { DONE_AT } from './stated/stated-day.entity.ts';

type Called = Record<Language, string>;

interface Labelled {
  name: string;
  extensions: { directives?: { ui?: Called; step?: Called }; report?: { name: string } };
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
const faulty = (called?: Called) =>
  !called ||
  languageCodes().some(language => !called[language] || (language === 'zh') !== chinese.test(called[language]));

test('everything in the schema is labelled in each language', async () => {
  const all = labelled(await createSchema(afterSales));
  expect(all.length).toBeGreaterThan(500);
  expect(all.filter(([, { extensions }]) => faulty(extensions.directives?.ui)).map(([name]) => name)).toEqual([]);
});

test('so is every step of one type of record', async () => {
  const mutations = Object.values(
    (await createSchema(afterSales)).getMutationType()?.getFields() ?? {},
  ) as unknown as Labelled[];
  expect(mutations.filter(({ extensions }) => faulty(extensions.directives?.step)).map(({ name }) => name)).toEqual([
    'endOwnSession',
    'endOtherSessions',
    'changeOwnPassword',
    'choosePassword',
    'requestPasswordLink',
    'saveViews',
    'signIn',
    'signOut',
    'attachFile',
    'removeAttachment',
    'addNote',
    'seeNotices',
    'follow',
    'unfollow',
    'handOver',
  ]);
});

/** A language made from the Chinese: each label names its key. */
const made = (catalogue: Catalogue): Catalogue =>
  Object.fromEntries(
    Object.entries(catalogue).map(([name, entry]) => [name, typeof entry === 'string' ? `po ${name}` : made(entry)]),
  );

test('where a third language is spoken, everything is called by its catalogue', async () => {
  const stop = speakPolish();
  const inPolish = [kernelCatalogues, catalogues].map(each => ({ ...each, pl: made(each.zh) }));
  const labels = new Labels(...inPolish);
  const { document, policy } = afterSales;
  const schema = await createSchema(defineProcedure({ document: { ...document, labels }, chapters, policy }));
  stop();
  const steps = Object.values(schema.getMutationType()?.getFields() ?? {}) as unknown as Labelled[];
  const all = [...labelled(schema).map(([, part]) => part), ...steps].flatMap(({ extensions: { directives = {} } }) =>
    Object.values(directives as Record<string, { pl?: string; hint?: string[] }>),
  );
  expect(all.length).toBeGreaterThan(2_000);
  expect(all.filter(({ pl }) => !pl?.startsWith('po '))).toEqual([]);
  expect(all.filter(({ hint }) => hint && hint[2] !== 'po hint')).toEqual([]);
});

/** Under which paths the declarations look for their labels. */
async function declaredPaths(procedure: Procedure): Promise<string[]> {
  const { document, labels, records, steps, importNamed } = procedure;
  const schema = await createSchema(procedure);
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {}) as unknown as Labelled[];
  const classes = Object.values(schema.getTypeMap()).flatMap(type => classOf(type) ?? []);
  const forms = withParts(steps.all.flatMap(({ input }) => input ?? []));
  const fields = [...classes, ...forms, document.parameters].flatMap(fieldsOf);
  const reports = queries.flatMap(({ extensions }) => extensions.report?.name ?? []);
  const columns = steps.all.flatMap(({ name }) => {
    const kind = importNamed(name);
    const upon = kind ? columnsOf(labels, kind).filter(({ row }) => row.upon) : [];
    return upon.flatMap(({ row, field }) => [`${name}.${row.step}`, `${name}.${row.step}.${field.name}`]);
  });
  return [
    ...records.flatMap(record => [
      record.name,
      `${record.name}.$many`,
      ...(descriptionOf(record).calendar ? [`${record.name}.$calendar`] : []),
    ]),
    ...fields.flatMap(({ owner, name, unit }) => [`${owner}.${name}`, ...(unit ? [`Unit.${unit}`] : [])]),
    ...fields.flatMap(({ kind, target }) => {
      const chosen = kind.startsWith('choice') ? choosable(target?.() ?? {}) : undefined;
      return chosen && !chosen.stands ? chosen.values.map(value => `${chosen.name}.${value}`) : [];
    }),
    ...['Order.ascending', 'Order.descending', `StatedDay.${DONE_AT}`],
    ...[...steps.all.map(({ name }) => name), 'attachFile', 'removeAttachment', NOTED, HANDED_OVER],
    ...columns,
    ...reports.flatMap(name => [name, `${name}.about`]),
    ...afterSales.checks.map(({ name, label = name }) => `Check.${label}`),
    ...textPaths(document),
  ];
}

test('each declaration has its label, and no label is without its declaration', async () => {
  const declared = new Set(await declaredPaths(afterSales));
  const { paths } = afterSales.labels;
  const beside = paths.filter(path => /\.(hint|evidence)$/.test(path) && !declared.has(path));
  expect(beside.length).toBeGreaterThan(30);
  expect(beside.filter(path => !declared.has(path.replace(/\.\w+$/, '')))).toEqual([]);
  expect(paths.filter(path => !beside.includes(path)).sort()).toEqual([...declared].sort());
});
