import { dayBegins, dayEnds } from '../i18n/localTime.ts';
import { type Period, relativePeriods } from '../period/period.ts';
import type { Field, RecordType } from '../schema/metadata.ts';
import { enums, recordType } from '../schema/schema.ts';

type Terms = Record<string, unknown>;

/** What stands in a filter beside the fields of its record, and is the API's as it is. */
const besideFields = new Set(['id', 'and', 'or', 'not']);

/**
 * The filter of a list in the API's terms, and the names of what was left out of it. The address of a list and its saved
 * views keep the API's own filter, save that days may be told by the name of a period: last month stays the last. They
 * outlive what they name: a field, a choice or a period that is no more.
 */
export function inApiTerms(record: RecordType, filter: object): { filter: Terms; leftOut: string[] } {
  const leftOut = new Set<string>();
  const terms = Object.entries(filter).map(([name, asked]) =>
    termsOf(record, { [name]: asked }, () => leftOut.add(name)),
  );
  return { filter: Object.assign({}, ...terms), leftOut: [...leftOut] };
}

const termsOf = (record: RecordType, filter: object, lose: () => void): Terms =>
  kept(filter, lose, (name, asked) => {
    if (besideFields.has(name) || (name === 'q' && record.searchable)) return asked;
    const field = record.fields.find(each => each.name === name);
    if (!field?.operators || typeof asked !== 'object' || !asked) return;
    const terms =
      field.kind === 'record' ? termsOf(recordType(field.type), asked, lose) : operatorsOf(field, asked as Terms, lose);
    return Object.keys(terms).length ? terms : undefined;
  });

function operatorsOf(field: Field, { period, ...asked }: Terms, lose: () => void): Terms {
  const terms = kept(asked, lose, (operator, value) =>
    field.operators?.includes(operator) ? choicesIn(field, value, lose) : undefined,
  );
  if (period === undefined) return terms;
  // A map has no names but these, where every object has a constructor.
  const days = field.operators?.includes('gte')
    ? new Map(Object.entries(relativePeriods())).get(String(period))
    : undefined;
  if (!days) lose();
  return { ...terms, ...(days && boundsOf(field, days)) };
}

/** The first and the last of a field's values that lie in these days, as the company counts them. */
export function boundsOf({ type }: Field, { from, until }: Partial<Period>): { gte?: string; lte?: string } {
  const isMoment = type === 'DateTime';
  return {
    ...(from && { gte: isMoment ? dayBegins(from) : from }),
    ...(until && { lte: isMoment ? dayEnds(until) : until }),
  };
}

/** What of a value can still be chosen. */
function choicesIn({ kind, type }: Field, value: unknown, lose: () => void): unknown {
  const isChoice = (one: unknown) =>
    kind !== 'enum' || typeof one !== 'string' || Object.hasOwn(enums[type] ?? {}, one);
  if (!Array.isArray(value)) return isChoice(value) ? value : undefined;
  const chosen = value.filter(isChoice);
  if (chosen.length < value.length) lose();
  return chosen.length ? chosen : undefined;
}

/** The entries with their terms; those for which there are none are lost. */
const kept = (entries: object, lose: () => void, termsFor: (name: string, asked: unknown) => unknown): Terms =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([name, asked]) => {
      const terms = termsFor(name, asked);
      if (terms === undefined) lose();
      return terms === undefined ? [] : [[name, terms]];
    }),
  );
