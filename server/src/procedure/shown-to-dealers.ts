import { type Class, type Field, fieldsOf } from '../fields/field.ts';
import { BaseLine, descriptionOf, lineRule, type RecordClass } from './record.ts';

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
