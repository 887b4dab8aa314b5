import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MetadataStorage } from '@mikro-orm/core';
import { choosable } from '../fields/choice.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { constants } from './constants.ts';

/** A function of the database with its triggers: `keep-file.sql` is `sanbao_keep_file`. */
export interface Routine {
  name: string;
  text: string;
  hash: string;
}

/** Beside the sources, and beside what is built from them. */
const folder = join(import.meta.dirname, '../../sql');

/** Each after those that it calls. */
const order = [
  'event-hash',
  'link-event',
  'move-head',
  'append-only',
  'event-bound',
  'partition-events',
  'archived-record',
  'disposed',
  'keep-content',
  'keep-file',
  'keep-archive',
  'keep-archived',
  'dispose',
  'erase-person',
  'sees',
  'add-job',
  'roles-fit',
  'account',
  'session',
  'account-change',
  'session-stands',
  'access-token',
  'waits',
  'fill-waiting',
  'former-row',
  'told-change',
];

/** The law in SQL, with what the declarations know filled in. */
export function routines(procedure: Procedure, metadata: MetadataStorage): Routine[] {
  const files = readdirSync(folder).filter(file => file.endsWith('.sql'));
  const unlisted = files.filter(file => !order.includes(file.slice(0, -'.sql'.length)));
  if (unlisted.length) throw new Error(`${unlisted.join(', ')}: no place in the order of the law`);
  return fillIn(
    order.map(name => ({ name, text: readFileSync(join(folder, `${name}.sql`), 'utf8') })),
    constants(procedure, metadata),
    procedure,
  );
}

/**
 * `:'name'` stands for a constant, `:'Choice.VALUE'` for a value that this choice has, `:'step.name'` for a step that
 * there is. Nothing is asked for that nobody declares, and no constant is handed in that nobody asks for.
 */
export function fillIn(
  sources: readonly Pick<Routine, 'name' | 'text'>[],
  values: Record<string, object>,
  procedure: Procedure,
): Routine[] {
  const asked = new Set<string>();
  const filled = sources.map(({ name, text }) => {
    const law = text.replace(/:'([^']*)'/g, (_, placeholder: string) => {
      asked.add(placeholder);
      const value = placeholder.includes('.') ? declared(procedure, placeholder) : values[placeholder];
      if (value === undefined) throw new Error(`${name}.sql asks for ${placeholder}, which nothing declares`);
      return literal(value);
    });
    return {
      name: `sanbao_${name.replaceAll('-', '_')}`,
      text: law,
      hash: createHash('sha256').update(law).digest('hex'),
    };
  });
  const idle = Object.keys(values).filter(name => !asked.has(name));
  if (idle.length) throw new Error(`No law asks for ${idle.join(', ')}`);
  return filled;
}

function declared({ steps, choices }: Procedure, placeholder: string): string | undefined {
  const [owner, name] = placeholder.split('.') as [string, string];
  const hasValue = (each: object) => choosable(each)?.name === owner && name in each;
  const isThere = owner === 'step' ? steps.named(name) : [...choices].some(hasValue);
  return isThere ? name : undefined;
}

function literal(value: string | object): string {
  const quoted = `'${(typeof value === 'string' ? value : JSON.stringify(value)).replaceAll("'", "''")}'`;
  return typeof value === 'string' ? quoted : `${quoted}::jsonb`;
}
