import { DateTimeInput, type DateTimeInputProps } from 'react-admin';
import { fromLocalTime, toLocalTime, untilLocalTime } from '../i18n/localTime.ts';

/** A moment, typed in the time of China wherever the reader's computer stands. */
export const TimeInput = (props: DateTimeInputProps) => (
  <DateTimeInput parse={fromLocalTime} {...props} format={toLocalTime} />
);

/** The end of a period of moments: the minute that is typed is inside, with all its seconds. */
export const UntilTimeInput = (props: DateTimeInputProps) => <TimeInput {...props} parse={untilLocalTime} />;
