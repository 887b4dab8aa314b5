import { type InEach, type Language, languageCodes } from '../messages/language.ts';
import { type Catalogue, labelsByPath, type Translated } from './catalogue.ts';
import { type Choosable, choosable } from './choice.ts';
import type { Field } from './field.ts';
import { labels as en } from './kernel-labels/en.ts';
import { labels as zh } from './kernel-labels/zh.ts';

/** A label in every language. */
export type Label = InEach;

/** The catalogues of all languages. */
export type Catalogues = Readonly<Record<Language, Catalogue>>;

/** The kernel's own labels. */
export const kernelCatalogues = { zh, en } satisfies Record<Language, Translated<typeof zh>>;

type Labelled = Pick<Field, 'owner' | 'name' | 'unit' | 'narrows'>;

/** The labels of a procedure: the kernel's own, and those of its catalogues, where a later one adds to the earlier. */
export class Labels {
  readonly #labels: ReadonlyMap<string, Label>;

  constructor(...catalogues: readonly Catalogues[]) {
    this.#labels = new Map([kernelCatalogues, ...catalogues].flatMap(each => [...labelsByPath<Language>(each)]));
  }

  /** All paths under which something stands. */
  get paths(): readonly string[] {
    return [...this.#labels.keys()];
  }

  /** The label under this path, if there is one. */
  find = (...path: readonly string[]): Label | undefined => this.#labels.get(path.join('.'));

  /** The label of a record, a step or a report by its name, or of a part of it: `of('Customer', '$many')`. */
  of(...path: readonly string[]): Label {
    const label = this.find(...path);
    if (!label) throw new Error(`The catalogues have no label ${path.join('.')}`);
    return label;
  }

  ofField = ({ owner, name }: Labelled): Label => this.of(owner, name);

  /** The hint below a field of a form. */
  hintOf = ({ owner, name, narrows }: Labelled): Label | undefined =>
    narrows ? undefined : this.find(owner, name, 'hint');

  /** The unit of its numbers. */
  unitOf = ({ unit }: Labelled): Label | undefined => (unit ? this.of('Unit', unit) : undefined);

  /** The label of one value of an enum, from the catalogues unless the value stands for something else. */
  ofValue({ name, stands }: Choosable, value: string): Label {
    const behind = stands?.(value);
    if (!behind) return this.of(name, value);
    return typeof behind === 'function' ? behind(this) : this.ofField(behind);
  }

  /** The labels of the values of an enum. */
  ofValues(choices: object): Readonly<Record<string, Label>> {
    const chosen = choosable(choices);
    return Object.fromEntries(chosen?.values.map(value => [value, this.ofValue(chosen, value)]) ?? []);
  }
}

/** Of what no procedure has named yet. */
export const kernelLabels = new Labels();

/** One language after another. */
export const inTurn = (label: Label): string[] => languageCodes().map(language => label[language]);
