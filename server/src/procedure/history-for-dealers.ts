import { type Class, type Field, fieldsOf } from '../fields/field.ts';
import type { Procedure } from './procedure.ts';
import { BaseLine, descriptionOf, lineRule, type RecordClass } from './record.ts';

/**
 * What was entered and changed in a record, as far as dealers see the fields it went into. What a form asks beyond
 * them, such as a reason, is told by the field that keeps it.
 */
export const inputForDealers = (procedure: Procedure, row: string, input: string) =>
  `(select json_object_agg(e.key, e.value) from json_each(${objectOnly(input)}) e where ${isShown(procedure, row, 'e.key')})`;

export const changesForDealers = (procedure: Procedure, row: string, changes: string) =>
  `(select coalesce(json_agg(c), '[]') from json_array_elements(${changes}) c where ${isShown(procedure, row, "c->>'field'")})`;

const objectOnly = (json: string) => `case json_typeof(${json}) when 'object' then ${json} else '{}' end`;

const isShown = ({ shownToDealers }: Procedure, row: string, name: string) =>
  `coalesce('${JSON.stringify(shownToDealers)}'::jsonb->${row}.record ? (${name}), false)`;

/** The fields that dealers see whole, of the records whose history they read at all, by the names of their types. */
export const shownToDealers = (records: readonly RecordClass[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    records
      .filter(record => descriptionOf(record).dealerOf)
      .map(record => [
        record.name,
        fieldsOf(record)
          .filter(isForDealers)
          .map(({ name }) => name),
      ]),
  );

/** A field that a dealer who sees the record sees whole, in every row. */
function isForDealers({ internal, guarded, kind, target }: Field): boolean {
  if (internal || guarded || kind === 'file') return false;
  const type = target?.() as Class;
  if (kind === 'link') return Boolean(descriptionOf(type as RecordClass).dealers);
  if (kind === 'links') return seenByEveryDealer(type as RecordClass);
  if (kind === 'lines' || kind === 'value' || kind === 'values')
    return !(type.prototype instanceof BaseLine && lineRule(type)) && fieldsOf(type).every(isForDealers);
  return true;
}

const seenByEveryDealer = (record: RecordClass) => descriptionOf(record).dealers?.looksAt.includes('dealer') === false;
