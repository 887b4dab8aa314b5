import { type Class, type Field, fieldsOf } from '../fields/field.ts';
import type { RecordClass } from '../procedure/record.ts';

/** A link or list by which a record leads to one of another kind. */
export interface LeadingField {
  /** The record, or the line of it, that has the field. */
  holder: Class;
  field: Field;
  /** The lines in which it stands, where it is not the record's own. */
  lines?: Field;
}

/** Every link and list of a record that leads to records of a kind, and every link of its lines. */
export const leadingFields = (owner: Class, target: RecordClass): LeadingField[] =>
  fieldsOf(owner).flatMap((field): LeadingField[] => {
    if (leadsTo(target, field)) return [{ holder: owner, field }];
    if (field.kind !== 'lines') return [];
    const holder = field.target?.() as Class;
    return fieldsOf(holder)
      .filter(each => each.kind === 'link' && leadsTo(target, each))
      .map(each => ({ holder, field: each, lines: field }));
  });

const leadsTo = (record: RecordClass, { kind, notStored, target }: Field) =>
  (kind === 'link' || kind === 'links') && !notStored && target?.() === record;
