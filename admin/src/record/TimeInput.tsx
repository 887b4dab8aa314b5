import { DateTimeInput, type DateTimeInputProps } from 'react-admin';
import { fromLocalTime, toLocalTime } from '../i18n/format.ts';

/** A moment, typed in the time of China wherever the reader's computer stands. */
export const TimeInput = (props: DateTimeInputProps) => (
  <DateTimeInput {...props} format={toLocalTime} parse={fromLocalTime} />
);
