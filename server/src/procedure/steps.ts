import { type Class, type Field, fieldsOf, findField } from '../fields/field.ts';
import type { RecordClass } from './record.ts';
import type { Step, StepLink } from './step.ts';

const declared = new WeakMap<object, readonly Step[]>();

/** Writes a step onto the class whose method it is. */
export const declareStep = (resolver: object, step: Step) => declared.set(resolver, [...stepsIn(resolver), step]);

/** The steps that a class declares. */
export const stepsIn = (resolver: object): readonly Step[] => declared.get(resolver) ?? [];

/** A link of a step's form to a record that has a say in the step. */
interface LinkOfStep {
  step: Step;
  name: string;
  link: StepLink;
}

/** A step that creates a record, with the links of its form to records of one kind. */
interface Creating {
  step: Step;
  links: readonly Field[];
}

/** The steps of a procedure, in the order of its chapters, and how they are found. */
export class Steps {
  readonly #named: ReadonlyMap<string, Step>;
  readonly #of: ReadonlyMap<RecordClass, readonly Step[]>;
  readonly #linksTo: ReadonlyMap<object | undefined, readonly LinkOfStep[]>;
  readonly #creatingUpon: ReadonlyMap<RecordClass, readonly Creating[]>;

  constructor(readonly all: readonly Step[]) {
    this.#named = new Map(all.map(step => [step.name, step]));
    this.#of = Map.groupBy(all, ({ record }) => record);
    const links = all.flatMap(step => Object.entries(step.on).map(([name, link]) => ({ step, name, link })));
    this.#linksTo = Map.groupBy(links, ({ step, name }) => linkOfForm(step, name)?.target?.());
    this.#creatingUpon = creatingUpon(all);
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
    (this.#creatingUpon.get(record) ?? []).flatMap(({ step, links }) => {
      const link = links.find(
        ({ name, optional }) =>
          step.on[name]?.states?.includes(state) ?? (!optional && state !== 'INACTIVE' && state !== 'MERGED'),
      );
      return link ? [{ step, link: link.name }] : [];
    });

  /** Those that create another record upon such a one, in whatever state it is. */
  creatingUpon = (record: RecordClass): readonly Step[] =>
    (this.#creatingUpon.get(record) ?? []).map(({ step }) => step);

  /** Those that create another upon such a record, for which it has rules of its own. */
  guardedUpon = (record: RecordClass) =>
    (this.#linksTo.get(record) ?? []).filter(({ step, link }) => !step.from && (link.ownedBy || link.guards.length));

  /** Those that create another record upon such a one, and for which it waits in these states. */
  awaitedUpon = (record: RecordClass) =>
    (this.#linksTo.get(record) ?? []).flatMap(({ step, name, link }) =>
      link.inbox.length ? [{ step, link: name, states: link.inbox }] : [],
    );

  /** The states in which such a record waits for a step: one taken on it, or one by which another is made upon it. */
  waitingStates = (record: RecordClass): string[] => [
    ...new Set([
      ...this.of(record).flatMap(({ inbox }) => inbox.states),
      ...this.awaitedUpon(record).flatMap(({ states }) => states),
    ]),
  ];
}

/** A link of a step's form by its name, or of the form's lines by its path, such as `lines.application`. */
export function linkOfForm({ input = Object }: Step, path: string): Field | undefined {
  const [name = '', ofLine] = path.split('.');
  const field = findField(input, name);
  return ofLine && field ? findField(field.target?.() as Class, ofLine) : field;
}

/** Those of a form, and those of its lines upon whose records the step is offered: under their paths. */
const linksOf = (step: Step): Field[] => [
  ...fieldsOf(step.input ?? Object).filter(({ kind }) => kind === 'link'),
  ...Object.keys(step.on).flatMap(path => {
    const link = path.includes('.') && linkOfForm(step, path);
    return link ? [{ ...link, name: path }] : [];
  }),
];

/** Asked for with every row that is read, and so found out once. */
function creatingUpon(steps: readonly Step[]): ReadonlyMap<RecordClass, readonly Creating[]> {
  const upon = new Map<RecordClass, Creating[]>();
  for (const step of steps.filter(({ from }) => !from)) {
    for (const [record, to] of Map.groupBy(linksOf(step), ({ target }) => target?.() as RecordClass))
      upon.set(record, [...(upon.get(record) ?? []), { step, links: to }]);
  }
  return upon;
}
