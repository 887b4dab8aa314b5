import { type Class, type Field, fieldsOf, findField, leadsOn } from '../fields/field.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import type { Step } from '../procedure/step.ts';
import type { Steps } from '../procedure/steps.ts';
import { isOpenTo } from '../procedure/who-may-take.ts';
import type { Viewer } from '../viewer/viewer.ts';
import type { Selection } from './selection.ts';

/** The steps that the viewer may take at all on such a record. */
export const stepsFor = (all: Steps, record: RecordClass, viewer: Viewer): Step[] =>
  all.of(record).filter(step => step.from && isOpenTo(step, undefined, viewer));

/** The selection that the guards of these steps read, so that one statement reads it along. */
export function factsFor(all: Steps, record: RecordClass, steps: readonly Step[], viewer: Viewer): Selection {
  const upon = all.guardedUpon(record).filter(({ step }) => isOpenTo(step, undefined, viewer));
  if (!steps.length && !upon.length) return [select('state')];
  const ruled = steps.filter(({ ownedBy, notBy, guards, inbox }) => ownedBy || notBy || guards.length || inbox.for);
  const paths = [...ruled.flatMap(({ load }) => load), ...upon.flatMap(({ link }) => link.load)];
  return alongPaths(record, paths);
}

/** The guards of these steps, and of those that make another record upon it, each with the states in which it is asked. */
export const guardedBy = (all: Steps, record: RecordClass, steps: readonly Step[], viewer: Viewer) => [
  ...steps.map(({ guards, from = [] }) => ({ guards, states: from })),
  ...all
    .guardedUpon(record)
    .filter(({ step }) => isOpenTo(step, undefined, viewer))
    .map(({ link: { guards, states } }) => ({ guards, states: states ?? [] })),
];

/** The selection of a record's own fields, and of what lies on these paths. */
export const alongPaths = (record: RecordClass, paths: readonly string[]): Selection =>
  selectionFor(
    record,
    paths.map(path => path.split('.')),
  );

const stored = (field: Field) => !field.notStored && !leadsOn(field);
const select = (name: string, children: Selection = []) => ({ key: name, name, args: {}, children });

function selectionFor(owner: Class<BaseRecord | object>, paths: string[][]): Selection {
  const fields = fieldsOf(owner);
  const followed = new Set(paths.map(([first]) => first));
  return [
    ...fields.filter(stored).map(field => select(field.name)),
    ...fields
      .filter(field => field.kind === 'link' && !followed.has(field.name))
      .map(field => select(field.name, [select('id')])),
    ...fields
      .filter(field => followed.has(field.name))
      .map(field => {
        const deeper = paths
          .filter(([first, ...rest]) => first === field.name && rest.length)
          .map(([, ...rest]) => rest);
        return select(field.name, selectionFor(field.target?.() as Class, deeper));
      }),
  ];
}

/** A row of JSON as rules read it, with its moments as `Date`. An entity that was locked for a step needs no conversion. */
export function factsOfRow<R extends object>(owner: Class, row: R): R {
  const values = row as Record<string, unknown>;
  for (const [name, value] of Object.entries(values)) {
    const field = findField(owner, name);
    if (!field || value === null) continue;
    if (field.kind === 'moment') values[name] = new Date(value as string);
    else if (leadsOn(field)) for (const each of [value].flat()) factsOfRow(field.target?.() as Class, each as object);
  }
  return row;
}
