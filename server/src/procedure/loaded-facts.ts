import { type Class, type Field, fieldsAlong, fieldsOf, findField, leadsOn } from '../fields/field.ts';
import type { Procedure } from './procedure.ts';
import { BaseRecord, isMasterData, type RecordClass } from './record.ts';

/** A fact on which something rests: a link or a value of a record or line, who looks at it, and what becomes of it. */
export interface LoadedFact {
  owner: Class;
  field: Field;
  /** The steps, standing rules, papers, pages and letters that look at it. */
  by: ReadonlySet<string>;
  /**
   * By the standing rules on whose paths it ends, and by the table of facts. Which record another links to is kept with
   * it, and steps look at what links to it when they are taken: FROZEN, where neither says otherwise. None where nobody
   * has said what becomes of master data.
   */
  policies: ReadonlySet<string>;
}

interface Load {
  by: string;
  from: Class;
  path: string;
}

/** All that is looked at by paths: by steps and by what they are upon, by rules, on papers, on pages and in letters. */
function loads({ steps, standing, printedForms, linkPages, letterKinds }: Procedure): Load[] {
  const of = (by: string, from: Class | null, paths: readonly string[]) =>
    from ? paths.map(path => ({ by, from, path })) : [];
  const linkOf = (classes: readonly Class[], name: string) =>
    classes.flatMap(each => findField(each, name) ?? [])[0]?.target?.() as Class | undefined;
  return [
    ...steps.all.flatMap(({ name, record, input = Object, load, on }) => [
      ...of(name, record, load),
      ...Object.entries(on).flatMap(([link, { load: paths }]) =>
        of(name, linkOf([input, record], link) ?? null, paths),
      ),
    ]),
    ...standing.flatMap(({ name, record, rests }) => of(name, record, Object.keys(rests))),
    ...printedForms.flatMap(({ record, load }) => of(`paper of ${record.name}`, record, load)),
    ...linkPages.flatMap(({ record, load }) => of(`page of ${record.name}`, record, load)),
    ...letterKinds.flatMap(({ name, about, load }) => of(`letter ${name}`, about, load)),
  ];
}

/**
 * Every link on these paths but to a record's own lines and files, which are the record itself; and all that the master
 * data at their ends says, by owner and in the order of declaration.
 */
export function loadedFacts(procedure: Procedure): LoadedFact[] {
  const found = new Map<Class, Map<Field, Set<string>>>();
  const note = (owner: Class, field: Field, by: string) => {
    const ofOwner = found.get(owner) ?? new Map<Field, Set<string>>();
    found.set(owner, ofOwner.set(field, (ofOwner.get(field) ?? new Set()).add(by)));
  };
  for (const { by, from, path } of loads(procedure)) {
    let owner = from;
    for (const name of path.split('.')) {
      const field = findField(owner, name);
      if (!field || !leadsOn(field)) break;
      if (field.kind !== 'lines' && field.kind !== 'file') note(owner, field, by);
      owner = field.target?.() as Class;
      for (const value of masterData(owner)) note(owner, value, by);
    }
  }
  const policies = policiesOf(procedure);
  return [...found]
    .sort(([one], [other]) => (one.name < other.name ? -1 : 1))
    .flatMap(([owner, fields]) => {
      const order = fieldsOf(owner);
      return [...fields]
        .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
        .map(([field, by]) => ({ owner, field, by, policies: policies(owner, field.name) }));
    });
}

const isMaster = (owner: Class) => owner.prototype instanceof BaseRecord && isMasterData(owner as RecordClass);

/** The own fields of master data. */
function masterData(owner: Class): Field[] {
  if (!isMaster(owner)) return [];
  const common = new Set(fieldsOf(BaseRecord).map(({ name }) => name));
  return fieldsOf(owner).filter(
    field => !common.has(field.name) && !field.notStored && !field.secret && !leadsOn(field),
  );
}

function policiesOf({ standing, facts }: Procedure) {
  const said = new Map<string, Set<string>>();
  const say = (owner: Class, name: string, policy: string) => {
    const key = `${owner.name}.${name}`;
    said.set(key, (said.get(key) ?? new Set()).add(policy));
  };
  for (const { owner, policies } of facts)
    for (const [name, policy] of Object.entries(policies)) say(owner, name, policy);
  for (const { record, rests } of standing)
    for (const [path, policy] of Object.entries(rests)) {
      const names = path.split('.');
      const parent = fieldsAlong(record, names.slice(0, -1)).at(-1);
      say(parent ? (parent.target?.() as Class) : record, names.at(-1) as string, policy);
    }
  return (owner: Class, name: string) =>
    said.get(`${owner.name}.${name}`) ?? new Set(isMaster(owner) ? [] : ['FROZEN']);
}
