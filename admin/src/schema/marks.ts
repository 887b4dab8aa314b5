import type { Field } from './metadata.ts';
import { recordType } from './schema.ts';

/** What is marked on every record: the days that were stated late, and what it does not have of what is demanded. */
const shown: Readonly<Record<string, readonly [type: string, ...fields: string[]]>> = {
  lapses: ['Lapse', 'what', 'demandedBy', 'createdAt', 'endedAt', 'departments', 'note', 'acceptedBy', 'finding'],
  statedDays: [
    'StatedDay',
    ...['field', 'statedOn', 'statedAt', 'createdAt', 'statedBy', 'confirmedBy', 'reason', 'finding'],
  ],
};

/** The fields of every record that list its marks. */
export const MARKS = Object.keys(shown);

export const typeOfMark = (name: string) => recordType(shown[name]?.[0] as string);

/** What is shown of a mark, as far as it says anything; the time in the place of its day. */
export function factsOfMark(name: string, mark: Record<string, unknown>): Field[] {
  const [, ...names] = shown[name] ?? [];
  const { fields } = typeOfMark(name);
  return names
    .filter(each => mark[each] != null && mark[each] !== '' && !(each === 'statedOn' && mark.statedAt))
    .flatMap(each => fields.find(field => field.name === each) ?? []);
}

/** The GraphQL selection of all marks of a record. */
export const selectMarks = () =>
  MARKS.map(name => `${name} { id number state ${shown[name]?.slice(1).join(' ')} }`).join(' ');
