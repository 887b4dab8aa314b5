import { type Class, type Field, fieldsOf, leadsOn, leadsToOne } from '../fields/field.ts';
import { looksBack } from '../procedure/past-steps.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import type { Guard, Step } from '../procedure/step.ts';
import type { Steps } from '../procedure/steps.ts';
import { isDecision, isOpenTo } from '../procedure/who-may-take.ts';
import type { Viewer } from '../viewer/viewer.ts';

/** What rules look at in a record that stands in one of these states; in any, where none are named. */
export interface Demand {
  states?: readonly string[];
  paths: readonly string[];
  guards?: readonly Guard<BaseRecord>[];
  /** Whether they look at the steps that were taken on it. */
  past?: boolean;
}

/** A field of the facts, and what is read behind it; in these states of the record only, where some are named. */
export interface Part {
  field: Field;
  /** From the record to the field. */
  path: string;
  behind?: Parts;
  states?: ReadonlySet<string>;
}

/** What is read of a row, and what is not, since no rule has looked at it yet. */
export interface Parts {
  read: readonly Part[];
  unread: readonly Part[];
}

/** The steps that the viewer may take at all on such a record. */
export const stepsFor = (all: Steps, record: RecordClass, viewer: Viewer): Step[] =>
  all.of(record).filter(step => step.from && isOpenTo(step, undefined, viewer));

/** What the rules of these steps look at, and those of the steps that make another record upon it. */
export const demandsOf = (all: Steps, record: RecordClass, steps: readonly Step[], viewer: Viewer): Demand[] => [
  ...steps.filter(isRuled).map(step => demandOf(step, step.from, viewer)),
  ...all
    .guardedUpon(record)
    .filter(({ step }) => isOpenTo(step, undefined, viewer))
    .map(({ link: { states, load, guards } }) => ({ states, paths: load, guards })),
];

/** What has to be known to name these steps, whatever stands against each: whose they are. */
export const ownersOf = (all: Steps, record: RecordClass, steps: readonly Step[], viewer: Viewer): Demand[] => [
  ...steps.filter(({ ownedBy }) => ownedBy).map(({ from, load }) => ({ states: from, paths: load })),
  ...all
    .guardedUpon(record)
    .filter(({ step, link }) => link.ownedBy && isOpenTo(step, undefined, viewer))
    .map(({ link: { states, load } }) => ({ states, paths: load })),
];

export const demandOf = (step: Step, states: readonly string[] | undefined, viewer: Viewer): Demand => ({
  states,
  paths: step.ownedBy || step.guards.length || step.inbox.for || typeof step.notBy === 'function' ? step.load : [],
  guards: step.guards,
  past: looksBack(step, viewer),
});

/** Whether anything of the record but its state decides who takes the step, or whether it can be taken. */
export const isRuled = (step: Step) =>
  Boolean(step.ownedBy || step.guards.length || step.inbox.for || isDecision(step));

/** The states of all of these; none named where one is for any. */
export function statesOf(demands: readonly Demand[]): ReadonlySet<string> | undefined {
  const states = demands.map(each => each.states);
  return states.every(each => each !== undefined) ? new Set(states.flat()) : undefined;
}

type Way = Pick<Demand, 'states'> & { path: readonly string[] };

/** A record's own fields, and what lies on the paths of these demands. */
export const partsFor = (record: RecordClass, demands: readonly Demand[]): Parts =>
  gather(
    record,
    demands.flatMap(({ states, paths }) => paths.map(path => ({ states, path: path.split('.') }))),
    statesOf(demands),
    '',
  );

const stored = (field: Field) => !field.notStored && !leadsOn(field);

function gather(owner: Class, ways: readonly Way[], known: ReadonlySet<string> | undefined, before: string): Parts {
  const followed = Map.groupBy(ways, ({ path }) => path[0] as string);
  const read = fieldsOf(owner).flatMap((field): Part[] => {
    const path = before + field.name;
    const through = followed.get(field.name);
    if (!through) return stored(field) || leadsToOne(field) ? [{ field, path }] : [];
    const states = statesOf(through.map(each => ({ ...each, paths: [] })));
    const further = through.flatMap(({ states, path: [, ...path] }) => (path.length ? [{ states, path }] : []));
    const fewer = states && states.size < (known?.size ?? Number.POSITIVE_INFINITY) ? states : undefined;
    const behind = gather(field.target?.() as Class, further, fewer ?? known, `${path}.`);
    return [{ field, path, behind, states: fewer }];
  });
  return { read, unread: [] };
}

/** The paths that rules have looked at; they only grow. */
export type Looks = Set<string>;

export const lookedAt = ({ read }: Parts, looks: Looks): Parts => ({
  read: read
    .filter(({ path }) => looks.has(path))
    .map(part => (part.behind ? { ...part, behind: lookedAt(part.behind, looks) } : part)),
  unread: read.filter(({ path }) => !looks.has(path)),
});

/** A rule looks at a field that none has looked at before. */
export class Unread extends Error {}

type Values = readonly unknown[];
type Reader = (value: unknown) => unknown;

/**
 * Reads lists of values in the order of these parts as the facts that rules know by name, moments as `Date`. With
 * `looks`, what rules look at is noted there.
 */
export function readerOf({ read, unread }: Parts, looks?: Looks): (values: Values) => object {
  const readers = read.map(({ field, behind }) => [field.name, valueReader(field, behind, looks)] as const);
  if (looks) return noting(read, readers, looks);
  const shape = withGetters(unread, ({ path }) => () => {
    throw new Unread(path);
  });
  return values => {
    const facts = Object.create(shape) as Record<string, unknown>;
    for (let at = 0; at < readers.length; at++) {
      const [name, value] = readers[at] as (typeof readers)[number];
      facts[name] = value ? value(values[at]) : values[at];
    }
    return facts;
  };
}

function noting(read: readonly Part[], readers: readonly (readonly [string, Reader | undefined])[], looks: Looks) {
  const given = new WeakMap<object, Values>();
  const shape = withGetters(read, ({ path }, at) => {
    const [, value] = readers[at] as (typeof readers)[number];
    return function (this: object) {
      looks.add(path);
      const found = given.get(this)?.[at];
      return value ? value(found) : found;
    };
  });
  return (values: Values) => {
    const facts = Object.create(shape) as object;
    given.set(facts, values);
    return facts;
  };
}

const withGetters = (parts: readonly Part[], getter: (part: Part, at: number) => () => unknown) =>
  Object.defineProperties(
    {},
    Object.fromEntries(parts.map((part, at) => [part.field.name, { get: getter(part, at) }])),
  ) as object;

function valueReader(field: Field, behind: Parts | undefined, looks?: Looks): Reader | undefined {
  if (behind) {
    const read = readerOf(behind, looks);
    if (leadsToOne(field)) return value => (Array.isArray(value) ? read(value) : value && { id: value });
    return value => ((value ?? []) as Values[]).map(read);
  }
  if (leadsToOne(field)) return value => value && { id: value };
  return field.kind === 'moment' ? value => value && new Date(value as string) : undefined;
}
