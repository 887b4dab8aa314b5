import { labelsOf } from '../fields/choice.ts';
import { type Class, type Field, fieldOf } from '../fields/field.ts';
import { message } from '../messages/catalogue.ts';
import { inEach, listIn } from '../messages/language.ts';
import type { Bilingual } from '../procedure/bilingual.ts';

/** Something that a customer is told, under its label. */
export interface LinkFact extends Bilingual {
  readonly value: string | Bilingual;
}

/** The fields of a record or a line as facts, under their own labels; what is empty is left out. */
export function told<R extends object>(from: R, ...names: (keyof R & string)[]): LinkFact[] {
  return names.flatMap(name => {
    const field = fieldOf(from.constructor as Class, name);
    const value = from[name];
    if (value === null || value === undefined || value === '') return [];
    return [{ zh: field.zh, en: field.en, value: written(field, value) }];
  });
}

/** The same of what another record is called: under the label of the field that leads there. */
export function toldAs(owner: Class, name: string, value: string): LinkFact {
  const { zh, en } = fieldOf(owner, name);
  return { zh, en, value };
}

function written(field: Field, value: unknown): string | Bilingual {
  if (Array.isArray(value)) return joined(value.map(each => written(field, each)));
  if (field.kind === 'choice' || field.kind === 'choices') {
    const { zh, en } = labelsOf(field.target?.() as object)[String(value)] ?? { zh: String(value), en: String(value) };
    return { zh, en };
  }
  if (typeof value === 'boolean') return inEach(language => message(language, value ? 'paperYes' : 'paperNo'));
  const [zh = '', en = zh] = field.unit ? [field.unit].flat() : [];
  const text = value instanceof Date ? value.toISOString() : String(value);
  return zh ? { zh: `${text} ${zh}`, en: `${text} ${en}` } : text;
}

const joined = (values: (string | Bilingual)[]): Bilingual =>
  inEach(language =>
    listIn(
      language,
      values.map(value => (typeof value === 'string' ? value : value[language])),
    ),
  );
