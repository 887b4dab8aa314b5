declare module 'pg/lib/utils.js' {
  /** A value as it is sent beside a statement. */
  export function prepareValue(value: unknown): unknown;
}
