import { type Class, type Field, fieldsOf, findField, leadsOn } from '../fields/field.ts';
import { lineForm, withParts } from '../fields/form.ts';
import type { Labels } from '../fields/labels.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { RecordClass } from '../procedure/record.ts';
import { statesOf } from '../procedure/states.ts';
import type { Step, StepLink } from '../procedure/step.ts';
import { linkOfForm } from '../procedure/steps.ts';
import { rolesFor } from '../procedure/who-may-take.ts';
import { hasClause } from '../procedures/document.ts';
import { Role } from '../viewer/roles.ts';
import { repeats } from './words.ts';

/** Faults in the declaration of a step. */
export function stepFaults(procedure: Procedure, step: Step): string[] {
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
    ...namedByFaults(step),
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

/** A customer comes by a link, or by a code to make what a link then leads to, and a link shows what its record's page says. */
function linkFaults({ linkPageOf }: Procedure, step: Step): string[] {
  if (!rolesFor(step, undefined).includes('CUSTOMER')) return [];
  if (!step.from && !step.opens)
    return ['a customer may take it, and it starts from no record to which a link could lead'];
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
function onFaults(step: Step, name: string, { states = [], inbox, load, guards, ownedBy }: StepLink): string[] {
  const link = linkOfForm(step, name) ?? findField(step.record, name);
  if (link?.kind !== 'link') return [`neither its form nor its record has a link ${name}`];
  const target = link.target?.() as RecordClass;
  return [
    ...load.flatMap(path => pathFaults(target, path)),
    ...(name.includes('.') && (load.length || guards.length || ownedBy)
      ? [`a rule looks at ${name}, and no link`]
      : []),
    ...without(states, statesOf(target)).map(state => `${name} has no state ${state}`),
    ...without(inbox, states).map(state => `${name} waits in ${state}, and it is not taken then`),
  ];
}

function whenFaults(step: Step): string[] {
  return fieldsOf(step.input ?? Object).flatMap(({ name, when }) =>
    when && fieldNamed(step, when.field)?.kind !== 'choice'
      ? [`${name} is asked for by ${when.field}, which is no choice of the form`]
      : [],
  );
}

/** Also in its lines, what is offered is what a field of the form, or of its record, names. */
function namedByFaults(step: Step): string[] {
  return formsOf(step.input)
    .flatMap(fieldsOf)
    .flatMap(({ name, target, namedBy }) =>
      namedBy && fieldNamed(step, namedBy)?.target?.() !== target?.()
        ? [`${name} is offered of ${namedBy}, which names no such records`]
        : [],
    );
}

/** A field of the form, or else of the record, or along a link of either. */
function fieldNamed({ input = Object, record }: Step, path: string) {
  const [head = '', name] = path.split('.');
  const field = findField(input, head) ?? findField(record, head);
  return name ? findField(field?.target?.() ?? Object, name) : field;
}

/** A form and those of its lines. */
const formsOf = (input: Class | undefined): Class[] =>
  input ? [input, ...[...withParts([input])].filter(part => part !== input).map(lineForm)] : [];

/** Each day or time of a form, also in its lines: it is known where it comes from, and by which parameter it is late. */
function dayFaults({ document }: Procedure, { input }: Step): string[] {
  return formsOf(input).flatMap(form =>
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

/** Whether a path leads from field to field. */
export function pathFaults(owner: Class, path: string): string[] {
  let at: Class | undefined = owner;
  for (const name of path.split('.')) {
    const field: Field | undefined = at && findField(at, name);
    if (!field) return [`the path ${path} leads nowhere from ${owner.name}`];
    at = leadsOn(field) ? (field.target?.() as Class) : undefined;
  }
  return [];
}

/** A description is a sentence that says more than the name. */
export const sentenceFaults = (labels: Labels, description: string | undefined, name: string) =>
  description && /[.!?]$/.test(description) && !repeats(description, [name, ...Object.values(labels.find(name) ?? {})])
    ? []
    : ['it does not say in a sentence what it is'];

export const without = (all: readonly string[], excluded: readonly string[]) =>
  all.filter(each => !excluded.includes(each));
