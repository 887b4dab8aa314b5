import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ChangeType, diff } from '@graphql-inspector/core';
import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  visit,
} from 'graphql';
import type { DeclaredChange } from './declared-changes.ts';
import { narrowedSteps } from './narrowed-steps.ts';

type Criticality = 'BREAKING' | 'DANGEROUS' | 'NON_BREAKING';

export interface SchemaChange {
  criticality: Criticality;
  path: string;
  message: string;
}

const releases = resolve('server/test/releases');
const byVersion = new Intl.Collator('en', { numeric: true }).compare;

/** All releases, the last at the end. */
export const releasedVersions = () => readdirSync(releases).sort(byVersion);
export const releasedSchema = (version: string) => readFileSync(join(releases, version, 'schema.graphql'), 'utf8');

/** The changes from each release to the next, or to today; the latest first. */
export async function changesSince(today: string) {
  const versions = releasedVersions();
  const contracts = [...versions.map(releasedSchema), today];
  const each = versions.map(async (release, at) => ({
    release,
    contract: contracts[at + 1] as string,
    changes: await changesOf(contracts[at] as string, contracts[at + 1] as string),
  }));
  return (await Promise.all(each)).reverse();
}

/** Of what is deprecated, how that is written: it is told already. */
const noise = /^DIRECTIVE_USAGE/;

/** Changes for clients from one contract to another, breaking ones first. */
export async function changesOf(before: string, after: string): Promise<SchemaChange[]> {
  const [then, now] = [parse(before), parse(after)];
  const schema = buildASTSchema(forClients(now));
  const earlier = buildASTSchema(forClients(then));
  const found = await diff(earlier, schema);
  const answered = typesAnswered(schema);
  const changes = found
    .filter(({ type, meta }) => !noise.test(type) && !isOfNew(earlier, meta))
    .map(({ type, criticality, path = '', message }): SchemaChange => {
      const sentOnly = type === ChangeType.EnumValueAdded && !answered.has(path.split('.')[0] as string);
      return { criticality: sentOnly ? 'NON_BREAKING' : (criticality.level as Criticality), path, message };
    });
  return withoutParts([...changes, ...narrowedSteps(then, now)]).sort(
    (a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1),
  );
}

/** An interface that no client knew of is told as such, and not for each type that has it. */
const isOfNew = (earlier: GraphQLSchema, meta: object) =>
  'addedInterfaceName' in meta && !earlier.getType(String(meta.addedInterfaceName));

const ranks = ['BREAKING', 'DANGEROUS', 'NON_BREAKING'];
const rank = ({ criticality }: SchemaChange) => ranks.indexOf(criticality);

/** Whether it has to be declared: what a client may not survive counts as what it does not. */
export const breaks = ({ criticality }: SchemaChange) => criticality !== 'NON_BREAKING';

/** Enums that clients receive in answers. One that is only sent, such as a sort order, can gain a value unharmed. */
const typesAnswered = (schema: GraphQLSchema): ReadonlySet<string> =>
  new Set(
    Object.values(schema.getTypeMap()).flatMap(type =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).map(field => getNamedType(field.type).name)
        : [],
    ),
  );

/** A contract without its sentences, and without what it tells the panel. */
const forClients = (contract: DocumentNode): DocumentNode =>
  visit(contract, {
    DirectiveDefinition: () => null,
    Directive: ({ name }) => (name.value === 'deprecated' ? undefined : null),
    StringValue: (node, key) => (key === 'description' && node.kind === Kind.STRING ? null : undefined),
  });

/** An addition is listed as a whole, not with each of its parts. */
function withoutParts(changes: readonly SchemaChange[]): SchemaChange[] {
  const whole = new Set(changes.filter(isWhole).map(({ path }) => path));
  return changes.filter(change => {
    const names = change.path.split('.').slice(0, isWhole(change) ? -1 : undefined);
    const within = names.some((_, at) => whole.has(names.slice(0, at + 1).join('.')));
    return breaks(change) || !within;
  });
}

/** The values of enums that are deprecated, as paths. */
export const deprecatedValues = (contract: string): string[] =>
  Object.values(buildASTSchema(parse(contract)).getTypeMap()).flatMap(type =>
    isEnumType(type)
      ? type.getValues().flatMap(value => (value.deprecationReason ? `${type.name}.${value.name}` : []))
      : [],
  );

/** Whether a declaration of what leaves is about this path. */
export const isAbout = ({ path }: DeclaredChange, other: string) =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '\\w+')}$`).test(other);

const isWhole = ({ message }: SchemaChange) => /^(Type|Field|Input field) '.* was added/.test(message);

/** Breaking changes that are not declared, and declared ones that did not happen. */
export function undeclaredChanges(
  release: string,
  changes: readonly SchemaChange[],
  declared: readonly DeclaredChange[],
  exists: (path: string) => boolean,
): string[] {
  const own = declared.filter(each => each.release === release);
  const [broken, paths] = [
    changes.filter(breaks),
    own.filter(({ meaning, leaves }) => !meaning && !leaves).map(({ path }) => path),
  ];
  return [
    ...broken
      .filter(({ path }) => !paths.includes(path))
      .map(({ path, message, criticality }) => `${path}: ${message} (${criticality}), and it is not declared`),
    ...paths
      .filter(path => !broken.some(each => each.path === path))
      .map(path => `${path}: it is declared, and does not break what ${release} had`),
    ...own
      .filter(({ path, meaning }) => meaning && !exists(path))
      .map(({ path }) => `${path}: it is declared to mean another thing, and is not there`),
    ...own.filter(({ why }) => !/\.$/.test(why)).map(({ path }) => `${path}: it is declared without a word why`),
  ];
}
