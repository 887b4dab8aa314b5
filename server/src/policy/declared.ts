import { type GraphQLField, type GraphQLSchema, getNamedType } from 'graphql';
import { fieldsOf } from '../fields/field.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { Step } from '../procedure/step.ts';
import { isAutomatic, rolesFor } from '../procedure/who-may-take.ts';
import { mayRead } from '../read/allow.ts';
import { Role } from '../viewer/roles.ts';
import { isStaff, visibilityOf } from '../viewer/visibility.ts';
import type { Policy, Readers, StepRights } from './table.ts';

const roles = Object.values(Role);

/** The declarations in the form of the table. */
export function declaredPolicy({ records, steps }: Procedure, schema: GraphQLSchema, declared = steps.all): Policy {
  return {
    records: new Map(records.map(record => [record.name, reading(record)])),
    steps: new Map(declared.map(step => [step.name, rightsOf(step)])),
    operations: new Map([
      ...operations(records, 'query', schema.getQueryType()?.getFields()),
      ...operations(records, 'mutation', schema.getMutationType()?.getFields()),
    ]),
  };
}

const chapterOf = (record: RecordClass) => descriptionOf(record).chapter.toLowerCase().replaceAll('_', '-');

/** The visibility of somebody who has this role and no other. */
const only = (role: Role) => ({ visibility: visibilityOf([role], role === 'DEALER' ? 'a dealer' : null) });

function reading(record: RecordClass): Readers {
  const all = readersOf(record);
  const hidden = all.includes('DEALER') ? fieldsOf(record).filter(({ internal }) => internal) : [];
  return { chapter: chapterOf(record), readers: all, hidden: hidden.map(({ name }) => name) };
}

const readersOf = (record: RecordClass) => roles.filter(role => mayRead(only(role), record));

function rightsOf(step: Step): StepRights {
  const from: readonly string[] = step.from ?? ['–'];
  const takers = isAutomatic(step) ? ['system'] : rolesFor(step, undefined);
  const startsFor = (taker: string) =>
    from.filter(state => !step.from || taker === 'system' || rolesFor(step, state).includes(taker as Role));
  return {
    chapter: chapterOf(step.record),
    record: step.record.name,
    arrows: takers.map(taker => ({
      record: step.record.name,
      by: [taker],
      from: startsFor(taker),
      to: step.states.length ? step.states : ['='],
      marks: marksOf(step),
    })),
    effects: Object.entries(step.moves).map(([record, to]) => ({ record, from: [], to })),
  };
}

/** Conditions on the person who takes it; rules that keep people apart go by their names. */
function marksOf({ decides, notBy, ownedBy, on, personal, signs, guards, rules }: Step): string[] {
  const links = Object.values(on);
  const named = [...guards, ...rules, ...links.flatMap(link => link.guards)].map(({ name }) => name);
  return [
    ...(decides ? ['decides'] : []),
    ...(notBy ? ['another'] : []),
    ...(ownedBy || links.some(link => link.ownedBy) ? ['turn'] : []),
    ...(personal ? ['personal'] : []),
    ...(signs ? ['signs'] : []),
    ...named.filter(Boolean).map(name => `another:${name}`),
  ];
}

/** Queries and mutations with a rule of their own; those of a record are read by whoever reads the record. */
function operations(
  records: readonly RecordClass[],
  kind: 'query' | 'mutation',
  fields: Record<string, GraphQLField<unknown, unknown>> = {},
) {
  return Object.values(fields).flatMap(({ name, type, extensions: { allow } }) => {
    if (!allow) return [];
    const record = records.find(each => allow === `read:${each.name}`);
    const answered = getNamedType(type).name;
    if (record && [record.name, `${record.name}Connection`].includes(answered)) return [];
    const chapter = record ? chapterOf(record) : 'common';
    return [[`${kind} ${name}`, { chapter, readers: readers(allow as string, record) }] as const];
  });
}

function readers(allow: string, record: RecordClass | undefined): readonly string[] {
  if (record) return readersOf(record);
  return allow === 'staff' ? roles.filter(role => isStaff(only(role))) : [allow];
}
