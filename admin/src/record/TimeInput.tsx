import { DateTimeInput, type DateTimeInputProps } from 'react-admin';
import { fromLocalTime, toLocalTime } from '../i18n/localTime.ts';

/** A moment, typed in the time of China wherever the reader's computer stands. */
export const TimeInput = (props: DateTimeInputProps) => (
  <DateTimeInput parse={fromLocalTime} {...props} format={toLocalTime} />
);
