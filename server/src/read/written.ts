import type { FormattedExecutionResult } from 'graphql';

/** A part of an answer that is JSON already. */
export class Written {
  constructor(readonly text: string) {}

  static of = (text: string | null) => (text === null ? null : new Written(text));

  /** To whoever writes an answer without knowing of it. */
  toJSON = () => JSON.parse(this.text);
}

const json = (value: unknown) => (value instanceof Written ? value.text : JSON.stringify(value));

/** An answer as it is sent; whole answers stand at its top. */
export function writeResult({ errors, data, extensions }: FormattedExecutionResult): string {
  const answers = data && Object.entries(data).map(([name, value]) => `${JSON.stringify(name)}:${json(value)}`);
  const parts = { errors: json(errors), data: answers ? `{${answers}}` : json(data), extensions: json(extensions) };
  const told = Object.entries(parts).filter(([, part]) => part !== undefined);
  return `{${told.map(([name, part]) => `"${name}":${part}`)}}\n`;
}
