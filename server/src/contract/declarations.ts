import { registeredName } from '../fields/choice.ts';
import type { ClauseNumber } from '../fields/clause-number.ts';
import { fieldsOf } from '../fields/field.ts';
import { formName } from '../fields/form.ts';
import { namedAlike } from '../fields/named-alike.ts';
import { notYetServed, stepsUnder } from '../overview/served.ts';
import type { CalendarDays } from '../procedure/calendar-days.ts';
import { textPaths } from '../procedure/document-texts.ts';
import { loadedFacts } from '../procedure/loaded-facts.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { StandingRule } from '../procedure/standing.ts';
import { movesOf, ownTransitions, statesOf } from '../procedure/states.ts';
import type { Steps } from '../procedure/steps.ts';
import { hasClause } from '../procedures/document.ts';
import { Lapse } from '../standing/lapse.entity.ts';
import { pathFaults, sentenceFaults, stepFaults, without } from './step-faults.ts';

/** Checks all declarations at every start, so that wiring faults are found before a user meets them. */
export function checkDeclarations(procedure: Procedure) {
  const faults = declarationFaults(procedure);
  if (faults.length) throw new Error(`The procedure is not declared soundly:\n- ${faults.join('\n- ')}`);
}

export const declarationFaults = (procedure: Procedure): string[] => [
  ...procedure.records.flatMap(record => recordFaults(procedure, record)),
  ...procedure.steps.all.flatMap(step => stepFaults(procedure, step).map(fault => `${step.name}: ${fault}`)),
  ...extendedInVain(procedure).map(name => `${name}: it is extended, and is no step of that record`),
  ...procedure.standing.flatMap(rule => standingFaults(procedure, rule).map(fault => `${rule.name}: ${fault}`)),
  ...factFaults(procedure),
  ...procedure.clauseNumbers.flatMap(clause => clauseFaults(procedure, clause)),
  ...textPaths(procedure.document).flatMap(path =>
    procedure.labels.find(path) ? [] : `${path}: no catalogue says it`,
  ),
  ...namesGivenTwice(procedure),
];

/** The names of steps that are extended, and that are none of the record for which they were taken. */
const extendedInVain = ({ extensions, steps }: Procedure) =>
  extensions.flatMap(({ step, record }) => (steps.named(step)?.record === record ? [] : step));

/** Names and number prefixes are unique. */
const namesGivenTwice = ({ records, steps, choices, forms, standing }: Procedure) => [
  ...namedAlike(
    'kinds of record',
    records,
    record => record.name,
    record => descriptionOf(record).prefix,
  ),
  ...namedAlike(
    'numbers of records',
    records,
    record => descriptionOf(record).prefix,
    record => record.name,
  ),
  ...namedAlike(
    'steps',
    steps.all,
    ({ name }) => name,
    ({ record, declaredIn }) => `of ${record.name} in ${declaredIn}`,
  ),
  ...namedAlike(
    'standing rules',
    standing,
    ({ name }) => name,
    ({ record, clause }) => `of ${record.name} for ${clause}`,
  ),
  ...namedAlike('choices', choices, registeredName, each => Object.keys(each).join(', ')),
  ...namedAlike('forms', forms, formName, form =>
    fieldsOf(form)
      .map(({ name }) => name)
      .join(', '),
  ),
];

function recordFaults({ steps, labels }: Procedure, record: RecordClass): string[] {
  const { description, final = [], title, due, dueIn = {}, calendar } = descriptionOf(record);
  const states = statesOf(record);
  const transitions = ownTransitions(steps, record);
  const left = transitions.filter(({ from, to }) => from && from !== to).map(({ from }) => from as string);
  const fields = fieldsOf(record).map(({ name }) => name);
  return [
    ...sentenceFaults(labels, description, record.name),
    ...without(states, reachable(steps, record)).map(state => `no step leads to ${state}`),
    ...without(states, [...left, ...final]).map(
      state => `no step leads on from ${state}, and it is not declared final`,
    ),
    ...final
      .filter(state => left.includes(state))
      .map(state => `${state} is declared final, and a step leads on from it`),
    ...without(Object.keys(dueIn), states).map(state => `there is no state ${state} with a day of its own`),
    ...without(final, states).map(state => `there is no state ${state} that could be final`),
    ...without([title, ...(due ? [due] : []), ...Object.values(dueIn)], fields).map(
      field => `there is no field ${field}`,
    ),
    ...(calendar ? calendarFaults(record, calendar) : []),
    ...fieldsOf(record)
      .filter(({ secret, notStored }) => secret && !notStored)
      .map(({ name }) => `${name} is secret, and it has a column`),
    ...without(calendar?.in ?? [], states).map(state => `there is no state ${state} to be in the calendar`),
  ].map(fault => `${record.name}: ${fault}`);
}

function calendarFaults(record: RecordClass, { from, until, lines, detail, family, people }: CalendarDays): string[] {
  const inLines = lines ? `${lines}.` : '';
  return [from, until, detail, people]
    .flatMap(name => (name ? pathFaults(record, inLines + name) : []))
    .concat(family ? pathFaults(record, family) : []);
}

/** The states that a record can come to: made by its own step or another record's, then moved step by step. */
function reachable(steps: Steps, record: RecordClass): string[] {
  const reached = new Set<string | null>([null, ...movesOf(steps, record).flatMap(({ states }) => states)]);
  const transitions = ownTransitions(steps, record);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const { from, to } of transitions) if (reached.has(from)) reached.add(to);
  }
  return [...reached].filter(state => state !== null);
}

/** Of each fact on which something rests it is said what becomes of it when it changes. */
const factFaults = (procedure: Procedure) =>
  loadedFacts(procedure)
    .filter(({ policies }) => !policies.size)
    .map(
      ({ owner, field, by }) =>
        `${owner.name}.${field.name}: ${[...by][0]} rests on it, and nothing says what becomes of it when it changes`,
    );

/** The facts of which that is said, and on which nothing rests any more. */
export function idleFacts(procedure: Procedure): string[] {
  const loaded = loadedFacts(procedure).map(({ owner, field }) => `${owner.name}.${field.name}`);
  const said = procedure.facts.flatMap(({ owner, policies }) =>
    Object.keys(policies).map(name => `${owner.name}.${name}`),
  );
  return without(said, loaded);
}

function standingFaults({ steps, document, labels, recordNamed }: Procedure, rule: StandingRule): string[] {
  const { name, label = name, record, clause, doors, rests, since = 'createdAt', daily } = rule;
  const { final = [] } = descriptionOf(record);
  return [
    ...(labels.find('Check', label) ? [] : ['no catalogue says it']),
    ...(hasClause(document, clause) ? [] : [`the procedure has no clause ${clause}`]),
    ...(recordNamed(record.name) ? [] : [`the procedure has no record ${record.name}`]),
    ...(recordNamed(Lapse.name) ? [] : ['the procedure has no record of its lapses']),
    ...without(rule.while, statesOf(record)).map(state => `there is no state ${state}`),
    ...doors
      .filter(door => steps.named(door)?.record !== record)
      .map(door => `its door ${door} is no step of its record`),
    ...Object.keys(rests).flatMap(path => pathFaults(record, path)),
    ...without(
      [since],
      fieldsOf(record).map(field => field.name),
    ).map(field => `there is no field ${field}`),
    ...(daily ? rule.while.filter(state => final.includes(state)) : []).map(
      state => `each day asks it again in ${state}, where its record stays for ever`,
    ),
  ];
}

function clauseFaults(procedure: Procedure, clause: ClauseNumber): string[] {
  const served = stepsUnder(procedure, clause).length > 0 || Boolean(procedure.clauseOf(clause).through);
  const listed = notYetServed.includes(clause);
  if (!served && !listed) return [`clause ${clause}: no step serves it, and it is not listed as not yet served`];
  return served && listed ? [`clause ${clause}: it is served, and listed as not yet served`] : [];
}
