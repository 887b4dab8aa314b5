import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Sanbao } from './sanbao.ts';

/** What was known to go in or out, by what it is. */
export interface Known {
  passwords: ReadonlySet<string>;
  /** Of at least 32 random bytes: each may be looked up by one SHA-256 of it. */
  tokens: ReadonlySet<string>;
  /** The texts in which they travelled. */
  carriers: ReadonlySet<string>;
}

interface Place {
  name: string;
  text: string;
}

const algorithms = ['sha256', 'sha1', 'sha512', 'md5', 'sha384', 'sha3-256'];

/** Each digest of a text as it may be written. */
const digestsOf = (text: string) =>
  algorithms.flatMap(algorithm => {
    const bytes = createHash(algorithm).update(text).digest();
    return [bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url')];
  });

const lookupOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/** The text itself, and as it stands where bytes are written. */
const formsOf = (secret: string) => {
  const bytes = Buffer.from(secret);
  // The last letters of base64 depend on what follows.
  const base64 = bytes.toString('base64').replace(/=+$/, '').slice(0, -2);
  return [secret, bytes.toString('hex'), base64];
};

/**
 * Where in the database, the files of DATA_DIR and the log any of it can be found: in plain, in any digest, and in any
 * digest of a text in which it travelled.
 */
export async function tracesOf(sanbao: Sanbao, { passwords, tokens, carriers }: Known, log = ''): Promise<string[]> {
  const places = [...(await rowsOf(sanbao)), ...filesOf(sanbao.config.dataDir), { name: 'log', text: log }];
  const found: string[] = [];
  for (const secret of [...passwords, ...tokens]) {
    const needles = [...formsOf(secret), ...digestsOf(secret)].filter(
      each => !(tokens.has(secret) && each === lookupOf(secret)),
    );
    for (const { name, text } of places)
      if (needles.some(each => text.includes(each))) found.push(`${name}: ${secret}, or a digest of it`);
  }
  for (const token of tokens) {
    const lookups = places.flatMap(({ name, text }) =>
      text
        .split(lookupOf(token))
        .slice(1)
        .map(() => name),
    );
    if (lookups.length > 1) found.push(`${lookups}: the digest of ${token} more than once`);
  }
  const digests = new Map([...carriers].flatMap(text => digestsOf(text).map(each => [each, text])));
  for (const { name, text } of places)
    for (const run of text.match(/[0-9a-f]{32,}|[A-Za-z0-9+/_-]{22,}/gi) ?? []) {
      const carrier = digests.get(run) ?? digests.get(run.toLowerCase());
      if (carrier) found.push(`${name}: a digest of ${carrier.slice(0, 200)}`);
    }
  return found;
}

/** Every row of every table, whoever owns it: bytes are written in hexadecimal. */
async function rowsOf({ orm }: Sanbao): Promise<Place[]> {
  const em = orm.em.fork();
  const tables = await em.execute<{ name: string }[]>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const places: Place[] = [];
  for (const { name } of tables) {
    const rows = await em.execute<{ text: string }[]>(`select t::text as text from ${name} t`);
    places.push({ name, text: rows.map(({ text }) => text).join('\n') });
  }
  return places;
}

const filesOf = (folder: string): Place[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter(name => statSync(join(folder, name)).isFile())
    .map(name => ({ name, text: readFileSync(join(folder, name), 'latin1') }));
