import { fieldsOf, findField } from '../fields/field.ts';
import type { RecordClass } from './record.ts';
import type { Step } from './step.ts';

const declared = new WeakMap<object, readonly Step[]>();

/** Writes a step onto the class whose method it is. */
export const declareStep = (resolver: object, step: Step) => declared.set(resolver, [...stepsIn(resolver), step]);

/** The steps that a class declares. */
export const stepsIn = (resolver: object): readonly Step[] => declared.get(resolver) ?? [];

/** The steps of a procedure, in the order of its chapters, and how they are found. */
export class Steps {
  readonly #named: ReadonlyMap<string, Step>;
  readonly #of: ReadonlyMap<RecordClass, readonly Step[]>;

  constructor(readonly all: readonly Step[]) {
    this.#named = new Map(all.map(step => [step.name, step]));
    this.#of = Map.groupBy(all, ({ record }) => record);
  }

  named = (name: string): Step | undefined => this.#named.get(name);

  demand(name: string): Step {
    const step = this.named(name);
    if (!step) throw new Error(`There is no step "${name}"`);
    return step;
  }

  of = (record: RecordClass): readonly Step[] => this.#of.get(record) ?? [];

  /** Those that create another record upon such a one in this state: their forms link to it, or may, by this field. */
  upon = (record: RecordClass, state: string) =>
    this.all.flatMap(step => {
      const { from, input = Object, on } = step;
      if (from) return [];
      const link = fieldsOf(input).find(({ name, kind, target, optional }) => {
        if (kind !== 'link' || target?.() !== record) return false;
        return on[name]?.states?.includes(state) ?? (!optional && state !== 'INACTIVE');
      });
      return link ? [{ step, link: link.name }] : [];
    });

  /** The links of forms to such a record that have a say in a step. */
  #linksTo = (record: RecordClass) =>
    this.all.flatMap(step =>
      Object.entries(step.on).flatMap(([name, link]) =>
        findField(step.input ?? Object, name)?.target?.() === record ? [{ step, name, link }] : [],
      ),
    );

  /** Those upon such a record for which it has rules of its own. */
  guardedUpon = (record: RecordClass) => this.#linksTo(record).filter(({ link }) => link.ownedBy || link.guards.length);

  /** Those that create another record upon such a one, and for which it waits in these states. */
  awaitedUpon = (record: RecordClass) =>
    this.#linksTo(record).flatMap(({ step, name, link }) =>
      link.inbox.length ? [{ step, link: name, states: link.inbox }] : [],
    );
}
