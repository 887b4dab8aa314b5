import { type InEach, type Language, languageCodes } from '../messages/language.ts';
import { labels as shJrC160 } from '../procedures/sh-jr-c-160/labels/index.ts';
import { type Catalogue, labelsByPath } from './catalogue.ts';
import type { Field } from './field.ts';

/** What something is called, in every language. */
export type Label = InEach;

const labels = new Map(labelsByPath<Language>(shJrC160));

/** Takes the labels of another procedure into use, beside those of Sanbao's own. */
export function useLabels(catalogues: Readonly<Record<Language, Catalogue>>) {
  for (const [path, label] of labelsByPath(catalogues)) labels.set(path, label);
}

/** All paths under which something stands. */
export const labelPaths = () => [...labels.keys()];

/** What stands under this path, where anything does. */
export const findLabel = (...path: readonly string[]): Label | undefined => labels.get(path.join('.'));

/** What a record, a step or a report is called, by its name; or what belongs to it: `labelOf('Customer', '$many')`. */
export function labelOf(...path: readonly string[]): Label {
  const label = findLabel(...path);
  if (!label) throw new Error(`The catalogues have no label ${path.join('.')}`);
  return label;
}

type Labelled = Pick<Field, 'owner' | 'name' | 'unit' | 'narrows'>;

export const fieldLabel = ({ owner, name }: Labelled): Label => labelOf(owner, name);

/** What is said below a field of a form. */
export const fieldHint = ({ owner, name, narrows }: Labelled): Label | undefined =>
  narrows ? undefined : findLabel(owner, name, 'hint');

/** In what its numbers are. */
export const fieldUnit = ({ unit }: Labelled): Label | undefined => (unit ? labelOf('Unit', unit) : undefined);

/** One language after another. */
export const inTurn = (label: Label): string[] => languageCodes().map(language => label[language]);
