import type { GraphQLSchema } from 'graphql';
import type { Procedure } from '../procedure/procedure.ts';
import { statesOf } from '../procedure/states.ts';
import { Role } from '../viewer/roles.ts';
import { declaredPolicy } from './declared.ts';
import {
  type Arrow,
  type Policy,
  type Readers,
  readPolicy,
  rolesMeant,
  type StepArrow,
  type StepRights,
  staff,
} from './table.ts';

/** Every difference between the table of rights and the declarations, with both sides and where the table stands. */
export function policyFaults({ recordNamed }: Procedure, table: Policy, declared: Policy): string[] {
  const statesOfRecord = (name: string) => {
    const record = recordNamed(name);
    return record ? statesOf(record) : [];
  };
  return [
    ...differences(table.records, declared.records, readLine),
    ...differences(table.steps, declared.steps, (name, step) =>
      stepLines(name, step, namedRules(table, name), statesOfRecord),
    ),
    ...differences(table.operations, declared.operations, readLine),
  ];
}

function differences<T extends { chapter: string }>(
  table: ReadonlyMap<string, T>,
  declared: ReadonlyMap<string, T>,
  linesOf: (name: string, item: T) => string[],
): string[] {
  return [...new Set([...table.keys(), ...declared.keys()])].flatMap(name => {
    const [inTable, inCode] = [table.get(name), declared.get(name)].map(item => (item ? linesOf(name, item) : []));
    if (inTable?.join() === inCode?.join()) return [];
    const item = (table.get(name) ?? declared.get(name)) as T;
    const place = `server/policy/${item.chapter}.ts${'record' in item ? `, under ${item.record}` : ''}`;
    return [fault(name, place, inTable, inCode)];
  });
}

function fault(name: string, place: string, inTable: readonly string[] = [], inCode: readonly string[] = []): string {
  if (!inTable.length)
    return listed(
      `${name} is not in the table of rights. What the contract does not list is "beyond the contract", with a word why. Write into ${place}:`,
      inCode,
    );
  if (!inCode.length)
    return listed(`${name} is in the table of rights, and nothing declares it. Take out of ${place}:`, inTable);
  return [
    listed(
      `${name}: the table of rights and the declaration differ, and a change of rights is two edits. In ${place}:`,
      inTable,
    ),
    listed('  What is declared is there written as:', inCode),
  ].join('\n');
}

const listed = (title: string, lines: readonly string[]) => [title, ...lines.map(line => `    ${line}`)].join('\n');

function readLine(name: string, { readers, hidden = [] }: Readers): string[] {
  const all = rolesMeant(readers);
  const whole = staff.every(role => all.includes(role));
  const words = [...(whole ? ['staff'] : []), ...inOrder(all.filter(role => !whole || !isStaff(role)))];
  return [`${name}  ${words}${hidden.length ? `  without ${[...hidden].sort()}` : ''}`];
}

const isStaff = (role: string) => (staff as readonly string[]).includes(role);
const order = [...Object.keys(Role), 'system'];
const inOrder = (words: Iterable<string>, of: readonly string[] = order) =>
  [...new Set(words)].sort((a, b) => of.indexOf(a) - of.indexOf(b) || a.localeCompare(b));
type StatesOf = (record: string) => readonly string[];

/** Rules are part of a step's rights where the table names them. */
const namedRules = (table: Policy, name: string) =>
  new Set(table.steps.get(name)?.arrows.flatMap(({ marks }) => marks.filter(mark => mark.includes(':'))));

/** A step as lines of the table, whoever wrote it: the same rights are the same lines. */
function stepLines(
  name: string,
  { record, arrows, effects }: StepRights,
  rules: ReadonlySet<string>,
  statesOfRecord: StatesOf,
): string[] {
  const known = statesOfRecord(record);
  const marks = new Set(arrows.flatMap(each => each.marks).filter(mark => !mark.includes(':') || rules.has(mark)));
  const to = inOrder(
    arrows.flatMap(each => each.to),
    known,
  ).join();
  const rights = takersByStates(arrows, known).map(([from, takers]) =>
    [name, inOrder(takers).join(), `${from} → ${to}`, ...[...marks].sort()].join('  '),
  );
  return [...rights.sort(), ...effectLines(effects, statesOfRecord)];
}

/** Who may take it from the same states, together. */
function takersByStates(arrows: readonly StepArrow[], known: readonly string[]) {
  const from = new Map<string, string[]>();
  for (const arrow of arrows) for (const role of arrow.by) from.set(role, [...(from.get(role) ?? []), ...arrow.from]);
  const takers = new Map<string, string[]>();
  for (const [role, states] of from) {
    const key = inOrder(states, known).join();
    takers.set(key, [...(takers.get(key) ?? []), role]);
  }
  return [...takers];
}

/** To which states it brings other records; from which, the declarations do not say. */
function effectLines(effects: readonly Arrow[], statesOfRecord: StatesOf): string[] {
  const states = new Map<string, string[]>();
  for (const { record, from, to } of effects)
    states.set(record, [...(states.get(record) ?? []), ...to.flatMap(state => (state === '=' ? from : [state]))]);
  return [...states].map(([record, to]) => `  + ${record}  … → ${inOrder(to, statesOfRecord(record)).join()}`).sort();
}

/** Refuses a schema in which somebody may do or read more, or less, than the table of rights says. */
export function asInPolicy(procedure: Procedure, schema: GraphQLSchema): GraphQLSchema {
  const faults = policyFaults(procedure, readPolicy(procedure.policy), declaredPolicy(procedure, schema));
  if (faults.length) throw new Error(`Rights are not what the table of rights says:\n${faults.join('\n')}`);
  return schema;
}
