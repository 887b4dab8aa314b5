import type { Field, Label, RecordType } from './metadata.ts';
import { records } from './schema.ts';

export interface Related {
  record: RecordType;
  /** The field of theirs that points here, by which they are read page by page. */
  target: string;
  label: Label;
}

/** The kinds of records that point at this one by one field, named as this one names them where it does. */
export const relatedTo = (owner: RecordType): Related[] =>
  records.flatMap(record => {
    const links = record.fields.filter(
      ({ kind, type, operators }) => kind === 'record' && type === owner.name && operators,
    );
    const listing = owner.fields.find(field => field.many && field.type === record.name);
    return links.length === 1 ? [{ record, target: links[0]!.name, label: listing?.label ?? record.plural }] : [];
  });

/** A list of records that has a section of its own. */
export const isRelated = (owner: RecordType, { many, type }: Field): boolean =>
  Boolean(many) && relatedTo(owner).some(({ record }) => record.name === type);
