import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { ask, type Question } from './load.ts';
import { type Program, start } from './program.ts';
import { folderOf, postgresOf, type Sanbao } from './sanbao.ts';

/** A statement as the database was sent it. */
export interface Sent {
  text: string;
  values: (string | null)[];
}

/** A bare server that sends what Sanbao was seen to send for the question of the first client, each client upon its own records. */
export async function startBare(
  { databaseUrl, folder }: Sanbao,
  database: pg.Client,
  question: (client: number) => Question,
  own: Record<string, string>,
): Promise<Program> {
  const begun = Date.now();
  const statements = await sentFor(question(0), database, folder);
  console.log(`${statements.length} statements a step, transactions included`);
  const file = join(folderOf(), 'sent.json');
  writeFileSync(file, JSON.stringify({ statements, own, begun }));
  return start('bench/servers/replay.ts', { DATABASE_URL: databaseUrl, SENT: file });
}

const RELOADED = 500;
const ofOthers = /graphile_worker|^(un)?listen|pg_reload_conf|^alter system/i;

/** The statements that one question brings about, in their order, by the database's own log. */
async function sentFor(question: Question, database: pg.Client, folder: string): Promise<Sent[]> {
  const log = join(postgresOf(folder), 'server.log');
  const logging = async (wanted: string) => {
    await database.query(wanted);
    await database.query('select pg_reload_conf()');
    await wait(RELOADED);
  };
  await logging("alter system set log_statement = 'all'");
  const { size } = statSync(log);
  await ask(question);
  await logging('alter system reset log_statement');
  return statementsIn(readFileSync(log).subarray(size).toString('utf8'));
}

/** Entries of the log begin with the time; what they say besides goes on in indented lines. */
function statementsIn(log: string): Sent[] {
  const entries = log.split(/^(?=\d{4}-\d\d-\d\d [\d:.]+ UTC \[\d+\] )/m);
  const sent: Sent[] = [];
  for (const entry of entries) {
    const [, kind = '', said = ''] = /^\S+ \S+ UTC \[\d+\] (\w+): {2}(.*)$/s.exec(entry.trim()) ?? [];
    const text = /^(?:statement|execute [^:]+): (.*)$/s.exec(said)?.[1]?.replaceAll('\n\t', '\n');
    if (kind === 'LOG' && text && !ofOthers.test(text)) sent.push({ text, values: [] });
    else if (kind === 'DETAIL' && said.startsWith('Parameters: ')) sent.at(-1)?.values.push(...valuesIn(said));
  }
  return sent;
}

const valuesIn = (said: string) =>
  [...said.replaceAll('\n\t', '\n').matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g)].map(
    ([, value]) => value?.replaceAll("''", "'") ?? null,
  );
