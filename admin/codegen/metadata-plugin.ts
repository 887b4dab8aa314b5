import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { describeSchema } from './metadata.ts';

/** Prints the schema's directives, which introspection does not carry, as typed data for the panel. */
export const plugin: PluginFunction = schema =>
  [
    "import type { Metadata } from '../schema/metadata.ts';",
    '',
    `export const metadata: Metadata = ${print(describeSchema(schema))};`,
    '',
  ].join('\n');

/** JSON with what fits on a line left on a line: a reviewer sees which field or step a change of the schema moves. */
function print(value: unknown, margin = ''): string {
  const line = JSON.stringify(value);
  if (line.length <= 220 || typeof value !== 'object' || value === null) return line;
  const inner = `${margin}  `;
  const members = Array.isArray(value)
    ? value.map(member => print(member, inner))
    : Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${print(member, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${inner}${members.join(`,\n${inner}`)}\n${margin}${close}`;
}
