import { type InEach, type Language, languageCodes } from '../messages/language.ts';
import { type Catalogue, labelsByPath, type Translated } from './catalogue.ts';
import { type Choosable, choosable } from './choice.ts';
import type { Field } from './field.ts';
import { labels as en } from './kernel-labels/en.ts';
import { labels as zh } from './kernel-labels/zh.ts';

/** What something is called, in every language. */
export type Label = InEach;

/** The catalogues of all languages. */
export type Catalogues = Readonly<Record<Language, Catalogue>>;

/** What the kernel calls its own. */
export const kernelCatalogues = { zh, en } satisfies Record<Language, Translated<typeof zh>>;

type Labelled = Pick<Field, 'owner' | 'name' | 'unit' | 'narrows'>;

/** What everything in a procedure is called: the kernel's own, and what these catalogues add, a later one to the earlier. */
export class Labels {
  readonly #labels: ReadonlyMap<string, Label>;

  constructor(...catalogues: readonly Catalogues[]) {
    this.#labels = new Map([kernelCatalogues, ...catalogues].flatMap(each => [...labelsByPath<Language>(each)]));
  }

  /** All paths under which something stands. */
  get paths(): readonly string[] {
    return [...this.#labels.keys()];
  }

  /** What stands under this path, where anything does. */
  find = (...path: readonly string[]): Label | undefined => this.#labels.get(path.join('.'));

  /** What a record, a step or a report is called, by its name; or what belongs to it: `of('Customer', '$many')`. */
  of(...path: readonly string[]): Label {
    const label = this.find(...path);
    if (!label) throw new Error(`The catalogues have no label ${path.join('.')}`);
    return label;
  }

  ofField = ({ owner, name }: Labelled): Label => this.of(owner, name);

  /** What is said below a field of a form. */
  hintOf = ({ owner, name, narrows }: Labelled): Label | undefined =>
    narrows ? undefined : this.find(owner, name, 'hint');

  /** In what its numbers are. */
  unitOf = ({ unit }: Labelled): Label | undefined => (unit ? this.of('Unit', unit) : undefined);

  /** What one value of an enum is called: it is labelled in the catalogues unless it stands for something else. */
  ofValue({ name, stands }: Choosable, value: string): Label {
    const behind = stands?.(value);
    if (!behind) return this.of(name, value);
    return typeof behind === 'function' ? behind(this) : this.ofField(behind);
  }

  /** What each value of an enum is called. */
  ofValues(choices: object): Readonly<Record<string, Label>> {
    const chosen = choosable(choices);
    return Object.fromEntries(chosen?.values.map(value => [value, this.ofValue(chosen, value)]) ?? []);
  }
}

/** One language after another. */
export const inTurn = (label: Label): string[] => languageCodes().map(language => label[language]);
