import { businessTime, daysLater } from '../fields/business-day.ts';
import { type Class, type Field, fieldOf, fieldsOf } from '../fields/field.ts';
import { message } from '../messages/catalogue.ts';
import { inWords } from '../messages/kept-sentence.ts';
import { type InEach, inEach, type Language, listIn } from '../messages/language.ts';
import { type BaseRecord, descriptionOf, isMasterData, type RecordClass } from '../procedure/record.ts';
import type { Snapshot } from '../procedure/snapshot.ts';
import { labels } from '../procedures/sh-jr-c-160/labels/index.ts';

/** A value under its label, as people read it. */
export interface LabelledValue {
  label: InEach;
  value: InEach;
}

type Named = { id: string; number?: string; title?: unknown };

/** The values of a record under their labels; what is empty is left out. */
export const labelledValues = (record: BaseRecord, values: Snapshot): LabelledValue[] =>
  partsOf(record.constructor as Class, values);

const partsOf = (owner: Class, values: Snapshot): LabelledValue[] =>
  fieldsOf(owner).flatMap(field => {
    const value = values[field.name];
    if (value == null || value === '' || (Array.isArray(value) && !value.length) || field.kind === 'json') return [];
    return { label: labels.ofField(field), value: inEach(language => inLanguage(language, field, value)) };
  });

/** A value of a snapshot as a language writes it. */
function inLanguage(language: Language, field: Field, value: unknown): string {
  const target = field.target?.() as Class;
  const chosen = (each: unknown) => labels.ofValues(target)[String(each)]?.[language] ?? String(each);
  switch (field.kind) {
    case 'choice':
      return chosen(value);
    case 'choices':
      return listIn(language, (value as unknown[]).map(chosen));
    case 'texts':
      return listIn(language, value as string[]);
    case 'flag':
      return message(language, value ? 'paperYes' : 'paperNo');
    case 'moment':
      return (field.widget === 'DEADLINE' ? deadlineTime : businessTime)(new Date(String(value)));
    case 'whole':
    case 'decimal':
      return [value, labels.unitOf(field)?.[language]].filter(each => each !== undefined).join(' ');
    case 'link':
      return nameIn(language, target as RecordClass, value as Named);
    case 'links':
      return listIn(
        language,
        (value as Named[]).map(each => nameIn(language, target as RecordClass, each)),
      );
    case 'file':
      return (value as { name: string }).name;
    case 'value':
      return inLine(language, target, value as Snapshot);
    case 'lines':
    case 'values':
      return (value as Snapshot[]).map(each => inLine(language, target, each)).join('\n');
    default:
      return String(inWords(language, value));
  }
}

/** Midnight ends the day before: it is the 24:00 by which the procedure wants something done. */
export function deadlineTime(moment: Date): string {
  const time = businessTime(moment);
  return time.endsWith(' 00:00') ? `${daysLater(time.slice(0, 10), -1)} 24:00` : time;
}

const inLine = (language: Language, owner: Class, values: Snapshot) =>
  partsOf(owner, values)
    .map(({ label, value }) => message(language, 'packLabelled', { label: label[language], value: value[language] }))
    .join(' · ');

/** People and things are known by their names, what is done with them by its number as well. */
function nameIn(language: Language, record: RecordClass, { id, number, title }: Named): string {
  const { kind, target } = fieldOf(record, descriptionOf(record).title);
  const choices = kind === 'choice' ? labels.ofValues(target?.() as object) : {};
  const name = title && (choices[String(title)]?.[language] ?? String(inWords(language, title)));
  return [name, isMasterData(record) ? '' : number].filter(Boolean).join(' ') || number || id;
}
