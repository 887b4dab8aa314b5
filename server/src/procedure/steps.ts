import { fieldsOf, findField } from '../fields/field.ts';
import type { BaseRecord, RecordClass } from './record.ts';
import type { Extension, Step } from './step.ts';

const registry = new Map<string, Step>();
const declared: Step[] = [];
const extensions: { name: string; record: RecordClass; extension: Added }[] = [];

/** An extension as it is kept, of whichever record. */
type Added = Partial<Pick<Step, 'load' | 'guards' | 'rules' | 'moves'>> & { after?: Step['method'] };

/** Every step, in the order of declaration. */
export const steps = () => [...registry.values()];
/** All that were declared, also where a later one has taken the name. */
export const stepsDeclared = (): readonly Step[] => declared;
export const stepsOf = (record: RecordClass) => steps().filter(step => step.record === record);
/** The steps that create another record upon such a one in this state: their forms link to it, or may, by this field. */
export const stepsUpon = (record: RecordClass, state: string) =>
  steps().flatMap(step => {
    const { from, input = Object, on } = step;
    if (from) return [];
    const link = fieldsOf(input).find(({ name, kind, target, optional }) => {
      if (kind !== 'link' || target?.() !== record) return false;
      return on[name]?.states?.includes(state) ?? (!optional && state !== 'INACTIVE');
    });
    return link ? [{ step, link: link.name }] : [];
  });
/** The links of forms to such a record that have a say in a step. */
const linksTo = (record: RecordClass) =>
  steps().flatMap(step =>
    Object.entries(step.on).flatMap(([name, link]) =>
      findField(step.input ?? Object, name)?.target?.() === record ? [{ step, name, link }] : [],
    ),
  );
/** The steps upon such a record for which it has rules of its own. */
export const stepsGuardedUpon = (record: RecordClass) =>
  linksTo(record).filter(({ link }) => link.ownedBy || link.guards.length);
/** The steps that create another record upon such a one, and for which it waits in these states. */
export const stepsAwaitedUpon = (record: RecordClass) =>
  linksTo(record).flatMap(({ step, name, link }) =>
    link.inbox.length ? [{ step, link: name, states: link.inbox }] : [],
  );
export const stepNamed = (name: string) => registry.get(name);
export function demandStep(name: string): Step {
  const step = stepNamed(name);
  if (!step) throw new Error(`There is no step "${name}"`);
  return step;
}

/** Takes a step among those of the procedure, with what is added to it. */
export function declareStep(step: Step) {
  declared.push(step);
  registry.set(step.name, step);
  for (const each of extensions) if (each.name === step.name) extend(step, each.extension);
}

/** Adds rules and effects to the step of that name, whichever of the two is declared first. */
export function extendStep<R extends BaseRecord, Form extends object = object, const Paths extends string = never>(
  record: RecordClass<R>,
  name: string,
  extension: Extension<R, Form, Paths>,
) {
  const added = extension as unknown as Added;
  extensions.push({ name, record, extension: added });
  const step = registry.get(name);
  if (step) extend(step, added);
}

/** The names of steps that are extended, and that are none of the record for which they were taken. */
export const extendedInVain = () =>
  extensions.flatMap(({ name, record }) => (registry.get(name)?.record === record ? [] : name));

function extend(step: Step, { guards = [], rules = [], load = [], moves = {}, after }: Added) {
  step.guards = [...step.guards, ...guards];
  step.rules = [...step.rules, ...rules];
  step.load = [...new Set([...step.load, ...load])];
  for (const [record, states] of Object.entries(moves))
    step.moves = { ...step.moves, [record]: [...new Set([...(step.moves[record] ?? []), ...states])] };
  const { method } = step;
  if (after)
    step.method = async (record, input, act) => {
      await method(record, input, act);
      await after(record, input, act);
    };
}
