import { fieldsOf, findField } from '../fields/field.ts';
import type { BaseRecord, RecordClass } from './record.ts';
import type { Extension, Step } from './step.ts';

const registry = new Map<string, Step>();
const declared: Step[] = [];
const extensions: { name: string; record: RecordClass; extension: Extension }[] = [];

/** Every step, in the order of declaration. */
export const steps = () => [...registry.values()];
/** All that were declared, also where a later one has taken the name. */
export const stepsDeclared = (): readonly Step[] => declared;
export const stepsOf = (record: RecordClass) => steps().filter(step => step.record === record);
/** The steps that create another record upon such a one in this state: their forms link to it, or may, by this field. */
export const stepsUpon = (record: RecordClass, state: string) =>
  steps().flatMap(step => {
    const { from, input, during = {} } = step;
    if (from) return [];
    const link = fieldsOf(input ?? Object).find(({ name, kind, target, optional }) => {
      if (kind !== 'link' || target?.() !== record) return false;
      return (during as Links)[name]?.includes(state) ?? (!optional && state !== 'INACTIVE');
    });
    return link ? [{ step, link: link.name }] : [];
  });
/** The steps upon such a record for which it has rules of its own. */
export const stepsGuardedUpon = (record: RecordClass) =>
  steps().flatMap(step =>
    Object.keys(step.upon ?? {}).flatMap(link =>
      findField(step.input ?? Object, link)?.target?.() === record ? [{ step, link }] : [],
    ),
  );
/** The steps that create another record upon such a one, and for which it waits in these states. */
export const stepsAwaitedUpon = (record: RecordClass) =>
  steps().flatMap(step =>
    Object.entries((step.awaited ?? {}) as Links).flatMap(([link, states]) =>
      findField(step.input ?? Object, link)?.target?.() === record ? [{ step, link, states }] : [],
    ),
  );
export const stepNamed = (name: string) => registry.get(name);

type Links = Record<string, readonly string[]>;

/** Takes a step among those of the procedure, with what is added to it. */
export function declareStep(step: Step) {
  declared.push(step);
  registry.set(step.name, step);
  for (const each of extensions) if (each.name === step.name) extend(step, each.extension);
}

/** Adds rules and effects to the step of that name, whichever of the two is declared first. */
export function extendStep<R extends BaseRecord, I extends object = object>(
  record: RecordClass<R>,
  name: string,
  extension: Extension<R, I>,
) {
  const added = extension as unknown as Extension;
  extensions.push({ name, record, extension: added });
  const step = registry.get(name);
  if (step) extend(step, added);
}

/** The names of steps that are extended, and that are none of the record for which they were taken. */
export const extendedInVain = () =>
  extensions.flatMap(({ name, record }) => (registry.get(name)?.record === record ? [] : name));

function extend(step: Step, { guards = [], rules = [], needs = [], moves = {}, after }: Extension) {
  step.guards = [...(step.guards ?? []), ...guards];
  step.rules = [...(step.rules ?? []), ...rules];
  step.needs = [...new Set([...(step.needs ?? []), ...needs])];
  for (const [record, states] of Object.entries(moves))
    step.moves = { ...step.moves, [record]: [...new Set([...(step.moves?.[record] ?? []), ...states])] };
  const { method } = step;
  if (after)
    step.method = async (record, input, act) => {
      await method(record, input, act);
      await after(record, input, act);
    };
}
