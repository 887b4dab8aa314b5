/** Stands in an input where the id of a file will, while the device keeps it. */
export const MARK = 'device:';

export const isKept = (value: unknown): value is string => typeof value === 'string' && value.startsWith(MARK);

/** Whether an input, or a part of it, is a file that the device keeps. */
export const holdsFiles = (input: unknown): boolean =>
  isKept(input) || (typeof input === 'object' && input !== null && Object.values(input).some(holdsFiles));
