import { registeredName } from '../fields/choice.ts';
import type { ClauseNumber } from '../fields/clause-number.ts';
import { type Class, type Field, fieldsOf, findField, leadsOn } from '../fields/field.ts';
import { formName, lineForm, withParts } from '../fields/form.ts';
import type { Labels } from '../fields/labels.ts';
import { namedAlike } from '../fields/named-alike.ts';
import { notYetServed, stepsUnder } from '../overview/served.ts';
import type { CalendarDays } from '../procedure/calendar-days.ts';
import { textPaths } from '../procedure/document-texts.ts';
import { loadedFacts } from '../procedure/loaded-facts.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { StandingRule } from '../procedure/standing.ts';
import { movesOf, ownTransitions, statesOf } from '../procedure/states.ts';
import type { Step, StepLink } from '../procedure/step.ts';
import type { Steps } from '../procedure/steps.ts';
import { rolesFor } from '../procedure/who-may-take.ts';
import { hasClause } from '../procedures/document.ts';
import { Lapse } from '../standing/lapse.entity.ts';
import { Role } from '../viewer/roles.ts';
import { repeats } from './words.ts';

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

const without = (all: readonly string[], excluded: readonly string[]) => all.filter(each => !excluded.includes(each));

/** A description is a sentence that says more than the name. */
const sentenceFaults = (labels: Labels, description: string | undefined, name: string) =>
  description && /[.!?]$/.test(description) && !repeats(description, [name, ...Object.values(labels.find(name) ?? {})])
    ? []
    : ['it does not say in a sentence what it is'];

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

function calendarFaults(record: RecordClass, { from, until, lines, detail, family }: CalendarDays): string[] {
  const inLines = lines ? `${lines}.` : '';
  return [from, until, detail]
    .flatMap(name => (name ? pathFaults(record, inLines + name) : []))
    .concat(pathFaults(record, family));
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

function stepFaults(procedure: Procedure, step: Step): string[] {
  const { clause } = step;
  const states = statesOf(step.record);
  const { name, description, from = [], inbox, by } = step;
  const roles = Array.isArray(by) ? by : Object.keys(by);
  const rolesByState = Array.isArray(by) ? [] : Object.values(by as Record<string, string[]>).flat();
  return [
    ...sentenceFaults(procedure.labels, description, name),
    ...without([...from, ...step.states], states).map(state => `there is no state ${state}`),
    ...(step.from || step.states.length ? [] : ['it creates a record and says not in which state']),
    ...without(roles, Object.keys(Role)).map(role => `there is no role ${role}`),
    ...without(rolesByState, from).map(state => `a role is named for ${state}, from which it does not start`),
    ...from
      .filter(state => roles.length && !rolesFor(step, state).length)
      .map(state => `nobody may take it from ${state}`),
    ...without(inbox.states, from).map(state => `it is waited for in ${state}, from which it does not start`),
    ...step.load.flatMap(path => pathFaults(step.record, path)),
    ...Object.entries(step.on).flatMap(([name, link]) => onFaults(step, name, link)),
    ...signatureFaults(step),
    ...whenFaults(step),
    ...dayFaults(procedure, step),
    ...step.parameters.flatMap(parameter =>
      findField(procedure.document.parameters, parameter) ? [] : [`the procedure leaves no ${parameter} open`],
    ),
    ...(clause && !hasClause(procedure.document, clause) ? [`the procedure has no clause ${clause}`] : []),
    ...moveFaults(procedure, step),
    ...oneForFaults(step),
    ...linkFaults(procedure, step),
  ];
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
  const { name, record, clause, doors, rests, since, daily } = rule;
  const { final = [] } = descriptionOf(record);
  return [
    ...(labels.find('Check', name) ? [] : ['no catalogue says it']),
    ...(hasClause(document, clause) ? [] : [`the procedure has no clause ${clause}`]),
    ...(recordNamed(record.name) ? [] : [`the procedure has no record ${record.name}`]),
    ...(recordNamed(Lapse.name) ? [] : ['the procedure has no record of its lapses']),
    ...without(rule.while, statesOf(record)).map(state => `there is no state ${state}`),
    ...doors
      .filter(door => steps.named(door)?.record !== record)
      .map(door => `its door ${door} is no step of its record`),
    ...Object.keys(rests).flatMap(path => pathFaults(record, path)),
    ...without(
      [since, 'lapses'],
      fieldsOf(record).map(field => field.name),
    ).map(field => `there is no field ${field}`),
    ...(daily ? rule.while.filter(state => final.includes(state)) : []).map(
      state => `each day asks it again in ${state}, where its record stays for ever`,
    ),
  ];
}

/** A customer comes by a link only, and a link shows what its record's page says. */
function linkFaults({ linkPageOf }: Procedure, step: Step): string[] {
  if (!rolesFor(step, undefined).includes('CUSTOMER')) return [];
  if (!step.from) return ['a customer may take it, and it starts from no record to which a link could lead'];
  const page = linkPageOf(step.record);
  if (!page) return [`a customer may take it, and no page says what a link to ${step.record.name} shows`];
  const form = fieldsOf(step.input ?? Object).map(({ name }) => name);
  return [
    ...without(
      [page.boundTo],
      fieldsOf(step.record).map(({ name }) => name),
    ).map(field => `there is no field ${field} that a link could be pinned to`),
    ...page.load.flatMap(path => pathFaults(step.record, path)),
    ...without(page.asks[step.name] ?? [], form).map(field => `its form has no field ${field} to ask a customer for`),
  ];
}

function signatureFaults({ input = Object, signs, sealed = [] }: Step): string[] {
  return [
    ...(signs && findField(input, signs)?.widget !== 'PASSWORD' ? [`${signs} of its form is no password`] : []),
    ...without(
      sealed,
      fieldsOf(input).map(({ name }) => name),
    ).map(field => `its form has no field ${field} to seal`),
  ];
}

/** A link of the form, or of the step's own record, that has a say in the step. */
function onFaults({ record, input = Object }: Step, name: string, { states = [], inbox, load }: StepLink): string[] {
  const link = [input, record].flatMap(fieldsOf).find(field => field.name === name && field.kind === 'link');
  if (!link) return [`neither its form nor its record has a link ${name}`];
  const target = link.target?.() as RecordClass;
  return [
    ...load.flatMap(path => pathFaults(target, path)),
    ...without(states, statesOf(target)).map(state => `${name} has no state ${state}`),
    ...without(inbox, states).map(state => `${name} waits in ${state}, and it is not taken then`),
  ];
}

function whenFaults({ input = Object }: Step): string[] {
  return fieldsOf(input).flatMap(({ name, when }) =>
    when && findField(input, when.field)?.kind !== 'choice'
      ? [`${name} is asked for by ${when.field}, which is no choice of the form`]
      : [],
  );
}

/** Each day or time of a form, also in its lines: it is known where it comes from, and by which parameter it is late. */
function dayFaults({ document }: Procedure, { input }: Step): string[] {
  const forms = input ? [input, ...[...withParts([input])].filter(part => part !== input).map(lineForm)] : [];
  return forms.flatMap(form =>
    fieldsOf(form).flatMap(({ name, owner, kind, origin, statement }) => {
      if (kind !== 'day' && kind !== 'moment') return [];
      if (!origin) return [`${owner}.${name} is neither @Stated nor @Planned nor @Printed`];
      const { within, since, hours } = statement ?? {};
      const unit = hours ? 'hours' : 'days';
      return [
        ...(within && findField(document.parameters, within)?.unit !== unit
          ? [`is stated within ${within}, which is no parameter in ${unit}`]
          : []),
        ...(since && !findField(form, since)?.origin
          ? [`could be recorded since ${since}, which is no day of its form`]
          : []),
      ].map(fault => `${owner}.${name} ${fault}`);
    }),
  );
}

function moveFaults({ recordNamed }: Procedure, { moves = {} }: Step): string[] {
  return Object.entries(moves).flatMap(([name, states]) => {
    const record = recordNamed(name);
    if (!record) return [`there is no record ${name} that it could move`];
    return without(states, statesOf(record)).map(state => `${name} has no state ${state}`);
  });
}

function oneForFaults({ record, input }: Step): string[] {
  return fieldsOf(input ?? Object).flatMap(({ name, target, oneFor }) => {
    if (!oneFor) return [];
    const shared = (owner: Class) =>
      fieldsOf(owner)
        .find(each => each.name === oneFor.sharing && each.kind === 'link')
        ?.target?.();
    if ('lines' in oneFor) {
      const lines = findField(oneFor.of(), oneFor.lines)?.target?.();
      const own = oneFor.sharing === 'id' ? record : undefined;
      const linked = (own ?? shared(input as Class) ?? shared(record)) === oneFor.of();
      return linked && [target?.(), lines].every(each => each && findField(each, oneFor.by))
        ? []
        : [`the lines of ${name} and of ${oneFor.sharing} have no field ${oneFor.by} by which they are told apart`];
    }
    const links = fieldsOf(target?.() as Class).filter(({ kind }) => kind === 'link');
    const named = links[0]?.target?.() as RecordClass | undefined;
    if (!named || links.length > 1) return [`the lines of ${name} have not one link that says for whom they are`];
    return [
      ...(shared(named) && shared(named) === (shared(input as Class) ?? shared(record))
        ? []
        : [`the lines of ${name} are for records that share no link ${oneFor.sharing} with it`]),
      ...without(oneFor.in, statesOf(named)).map(state => `${named.name} has no state ${state}`),
    ];
  });
}

function pathFaults(owner: Class, path: string): string[] {
  let at: Class | undefined = owner;
  for (const name of path.split('.')) {
    const field: Field | undefined = at && findField(at, name);
    if (!field) return [`the path ${path} leads nowhere from ${owner.name}`];
    at = leadsOn(field) ? (field.target?.() as Class) : undefined;
  }
  return [];
}

function clauseFaults(procedure: Procedure, clause: ClauseNumber): string[] {
  const served = stepsUnder(procedure, clause).length > 0 || Boolean(procedure.clauseOf(clause).through);
  const listed = notYetServed.includes(clause);
  if (!served && !listed) return [`clause ${clause}: no step serves it, and it is not listed as not yet served`];
  return served && listed ? [`clause ${clause}: it is served, and listed as not yet served`] : [];
}
