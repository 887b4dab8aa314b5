import { recordType } from './schema.ts';

/** The field of every record that lists its marks. */
export const STATED_DAYS = 'statedDays';

/** A mark, shown on the record that it marks. */
const shown = ['field', 'statedOn', 'statedAt', 'createdAt', 'reason', 'statedBy', 'confirmedBy', 'state'];

export const fieldsNamed = () => recordType('StatedDay').fields.filter(({ name }) => shown.includes(name));

export const selectStatedDays = `${STATED_DAYS} { id number ${shown.join(' ')} }`;
