import { heldFields } from './generated/held-fields.ts';

/** A list that can be mirrored. */
export type ListName = keyof typeof heldFields;

/** A linked record, which stands in its own list. */
export interface Link {
  id: string;
}

type Word<Text extends string> = Text extends `${infer First} ${infer Rest}` ? First | Word<Rest> : Exclude<Text, ''>;

/** What each kind of field holds; days, moments and choices are texts. */
interface Values {
  texts: string;
  numbers: number;
  flags: boolean;
  choices: string[];
  links: Link;
  manyLinks: Link[];
}

type FieldsOf<Name extends ListName> = (typeof heldFields)[Name];

/** What a record of a list holds itself. */
export type Row<Name extends ListName> = { id: string } & {
  [Field in Word<FieldsOf<Name>[keyof Values]>]: ValueOf<FieldsOf<Name>, Field> | null;
};

type ValueOf<Fields extends Record<keyof Values, string>, Field extends string> = {
  [Kind in keyof Values]: Field extends Word<Fields[Kind]> ? Values[Kind] : never;
}[keyof Values];

/** What is asked of each record of a list: all that it holds, of links the ids alone. */
export function selectionOf(name: ListName): string {
  const { links, manyLinks, ...values } = heldFields[name];
  const linked = `${links} ${manyLinks}`.split(' ').filter(Boolean);
  return [...Object.values(values), ...linked.map(link => `${link} { id }`)].filter(Boolean).join(' ');
}
