import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { fieldsOf } from '../fields/field.ts';
import { PHONE_RULE, phoneForm } from '../fields/phone.ts';
import { SEARCH_RULE, searchText } from '../fields/search-text.ts';
import { inWords } from '../messages/kept-sentence.ts';
import { languageCodes } from '../messages/language.ts';
import { load } from '../procedure/load.ts';
import { type BaseRecord, descriptionOf, type RecordClass, titlePath } from '../procedure/record.ts';
import { named } from '../procedure/snapshot.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { SearchRenewal } from './search-renewal.entity.ts';

const searchFields = (record: RecordClass) => fieldsOf(record).filter(({ search }) => search);

/** The links whose titles are part of a record's search terms. */
export const searchLinks = (record: RecordClass) =>
  searchFields(record)
    .filter(({ kind }) => kind === 'link')
    .map(({ name, target }) => [name, ...titlePath(target?.() as RecordClass)].join('.'));

/** Loads what a record's search terms are made of. */
export const loadSearched = (em: SqlEntityManager, record: BaseRecord) =>
  load(em, [record], searchLinks(record.constructor as RecordClass));

/** The terms by which a record is found, of its texts in every language. */
export const searchTerms = (record: BaseRecord, viewer: Viewer) =>
  searchText(
    searchFields(record.constructor as RecordClass)
      .flatMap(({ name }) => {
        const value = (record as unknown as Record<string, unknown>)[name];
        if (typeof value === 'string') return value;
        return value
          ? Object.values(named(value as BaseRecord, viewer))
              .slice(1)
              .flatMap(each => (each ? String(each) : []))
          : [];
      })
      .flatMap(text => [...new Set(languageCodes().map(language => inWords(language, text)))]),
  );

/** The phone numbers by which people and companies are found and compared; elsewhere they stay as they were said. */
const phoneFields = (record: RecordClass) =>
  fieldsOf(record).filter(({ widget, list }) => widget === 'PHONE' && list === true);

/** The phone numbers that were kept before they had one form, in that form. */
export const phonesAnew = (record: BaseRecord) =>
  phoneFields(record.constructor as RecordClass).flatMap(({ name }) => {
    const kept = (record as unknown as Record<string, string | null>)[name];
    const phone = kept && phoneForm(kept);
    return phone && phone !== kept ? [{ name, phone }] : [];
  });

/** What a kind of record is found by: how its terms are made and of which fields, and how its phone numbers are kept. */
export const searchRuleOf = (record: RecordClass) =>
  [
    SEARCH_RULE,
    ...(phoneFields(record).length ? [`phone ${PHONE_RULE}`] : []),
    ...searchFields(record).map(({ name, kind, target }) =>
      kind === 'link' ? `${name}.${descriptionOf(target?.() as RecordClass).title}` : name,
    ),
  ].join(' ');

/** A database that has no records yet is written by today's rule from the first one on. */
export const searchBegins = (em: SqlEntityManager, records: readonly RecordClass[]) =>
  em.upsertMany(
    SearchRenewal,
    records.map(record => ({ record: record.name, rule: searchRuleOf(record), after: null })),
  );
