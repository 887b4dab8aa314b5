import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import { afterSales } from '../src/chapters.ts';
import { type Config, readConfig } from '../src/config.ts';
import { digest } from '../src/credentials/secret.ts';
import { connect } from '../src/database.ts';
import { DEMO_PASSWORD } from '../src/demo/accounts.ts';
import { seedDemo } from '../src/demo/seed.ts';
import { seedAccounts } from '../src/demo/seed-accounts.ts';
import { beginSession, visitorOf } from '../src/organization/sessions.ts';
import { User } from '../src/organization/user.entity.ts';
import type { Procedure } from '../src/procedure/procedure.ts';
import { createSchema } from '../src/schema.ts';
import { createServer } from '../src/server.ts';
import { companyEm } from '../src/viewer/viewer.ts';
import { createTestDatabase, type Filling, type TestDatabase } from './database.ts';

const panel = resolve(import.meta.dirname, '../../admin/dist');

/** What the API says, looked into by the tests without types. */
// biome-ignore lint/suspicious/noExplicitAny: its form is what the tests are about
type MailText = any;

export interface Answer {
  data: MailText;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, MailText> }[];
}

type Response = Awaited<ReturnType<FastifyInstance['inject']>>;

/** Someone who is signed in, or nobody, asking the API. */
export interface Client {
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
  /** What a query answers; throws what it is refused with. */
  read(query: string, variables?: object): Promise<MailText>;
  /** Takes a step and gives the record's id, number, state and version; throws what the step refuses with. */
  step(name: string, args?: object, select?: string): Promise<MailText>;
  /** Tries a step and gives the whole answer, whatever it is. */
  attempt(name: string, args?: object, select?: string): Promise<Answer>;
  /** What a step is refused with: the extensions of its error, with its message. */
  refusal(name: string, args?: object): Promise<Record<string, MailText>>;
  upload(name: string, bytes: Buffer, sha256?: string): Promise<Response>;
  download(url: string, headers?: Record<string, string>): Promise<Response>;
}

export interface Sanbao {
  app: FastifyInstance;
  config: Config;
  orm: MikroORM;
  url: string;
  /** What was written into the log, for tests that set LOG_LEVEL. */
  log: string[];
  /** The clock; set it to travel. */
  clock: { now: Date };
  /** Whoever has signed in. */
  as(account: string): Promise<Client>;
  /** The same by name and password, with a new session, since the former has ended. */
  anew(account: string, password?: string): Promise<Client>;
  nobody: Client;
  /** Whoever holds a one-time link. */
  holding(secret: string): Client;
  /** Whoever comes with a session that was begun earlier, or with an access token. */
  bearing(kind: 'session' | 'token', secret: string): Client;
  /** Closes the server and, unless it is told otherwise, removes its database. */
  stop(keep?: 'keep the database'): Promise<void>;
}

type Seed = (orm: MikroORM, now: Date, config: Config) => Promise<unknown>;

const shared = resolve(import.meta.dirname, '../../.data/test/shared');
/** When most tests begin, which share what they begin with. */
const usual = new Date('2026-11-23T02:00:00Z');
const demoDay = new Date('2026-11-25T02:00:00Z');
const wholeDemo: Seed = (orm, now, config) => seedDemo(orm, config, now);
const beginning = (name: string, now: Date, seed: Seed) => ({ name, now, seed, files: join(shared, name) });
const beginnings = [beginning('accounts', usual, seedAccounts), beginning('demo', demoDay, wholeDemo)];

/** Filled once for all tests that begin so, with the files that belong to it. */
const fillingOf = ({ name, now, seed, files }: (typeof beginnings)[number]): Filling => ({
  name,
  async fill(url) {
    rmSync(files, { recursive: true, force: true });
    const orm = await connect(url);
    await seed(orm, now, readConfig({ DATABASE_URL: url, DATA_DIR: files }));
    await orm.close();
  },
});

/** A server with the whole demo. Whoever comes first waits until it is told. */
export const startDemo = (settings: NodeJS.ProcessEnv = {}) => startSanbao(demoDay, settings, wholeDemo);

/** A whole server on a database of its own, with the demo accounts and nothing else unless another seed is given. */
export async function startSanbao(
  now = usual,
  settings: NodeJS.ProcessEnv = {},
  seed: Seed = seedAccounts,
  cluster?: string,
  procedure = afterSales,
): Promise<Sanbao> {
  const begun = beginnings.find(each => each.seed === seed && each.now === now);
  const database = await createTestDatabase(cluster, begun && fillingOf(begun));
  const dataDir = mkdtempSync(join(tmpdir(), 'sanbao-'));
  if (begun && existsSync(begun.files)) cpSync(begun.files, dataDir, { recursive: true });
  return startUpon(database, dataDir, now, settings, begun ? undefined : seed, procedure);
}

/** A whole server on what there is: a database that has been migrated, and its DATA_DIR. */
export async function startUpon(
  database: TestDatabase,
  dataDir: string,
  now: Date,
  settings: NodeJS.ProcessEnv = {},
  seed?: Seed,
  procedure = afterSales,
): Promise<Sanbao> {
  const orm = await connect(database.url, procedure);
  const clock = { now: new Date(now) };
  const config = readConfig({ LOG_LEVEL: 'silent', DATABASE_URL: database.url, DATA_DIR: dataDir, ...settings });
  await seed?.(orm, clock.now, config);
  const log: string[] = [];
  const logTo = new Writable({ write: (line, _, done) => done(void log.push(String(line)) as never) });
  const app = await createServer({ orm, config, now: () => clock.now, panel, logTo });
  const bearing: Sanbao['bearing'] = (kind, secret) =>
    client(
      app,
      procedure,
      kind === 'session' ? { cookie: `sanbao_session=${secret}` } : { authorization: `Bearer ${secret}` },
    );
  const clients = new Map<string, Promise<Client>>();
  const within = (account: string, session: Promise<string>) => {
    const signedIn = session.then(token => bearing('session', token));
    clients.set(account, signedIn);
    return signedIn;
  };
  return {
    app,
    config,
    orm,
    url: database.url,
    log,
    clock,
    nobody: client(app, procedure),
    holding: secret => client(app, procedure, { authorization: `Link ${secret}` }),
    bearing,
    as: account => clients.get(account) ?? within(account, enter(orm, config, clock.now, account)),
    // Where that is refused, the former session stays theirs.
    anew: async (account, password) => within(account, Promise.resolve(await signIn(app, account, password))),
    async stop(keep) {
      await app.close();
      await orm.close();
      if (!keep) await database.drop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

const schemas = new WeakMap<Procedure, ReturnType<typeof createSchema>>();

/** Built once, as the server's own is. */
function schemaOf(procedure: Procedure) {
  const schema = schemas.get(procedure) ?? createSchema(procedure);
  schemas.set(procedure, schema);
  return schema;
}

const addressOf = (account: string) => `${account}@sanbao.example`;

/** Begins a session for whoever may have one. Each try of a password costs a tenth of a second, as it should. */
async function enter(orm: MikroORM, config: Config, now: Date, account: string) {
  const em = companyEm(orm.em);
  const user = await em.findOneOrFail(User, { email: addressOf(account) });
  const token = await beginSession(em, user, { device: 'jest', network: '127.0.0.1' }, now, config.sessionDays);
  if (!(await visitorOf(em, digest(token), now))) throw new Error(`${account} may not sign in`);
  return token;
}

async function signIn(app: FastifyInstance, account: string, password = DEMO_PASSWORD) {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    payload: {
      query: 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }',
      variables: { email: addressOf(account), password },
    },
  });
  const cookie = response.cookies.find(({ name }) => name === 'sanbao_session');
  if (!cookie) throw new Error(`${account} could not sign in: ${response.body}`);
  return cookie.value;
}

function client(app: FastifyInstance, procedure: Procedure, identity: Record<string, string> = {}): Client {
  const ask: Client['ask'] = async (query, variables = {}, headers = {}) => {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query, variables },
      headers: { 'accept-language': 'en', ...identity, ...headers },
    });
    return response.json();
  };
  const attempt: Client['attempt'] = async (name, args = {}, select = 'id') =>
    ask(`mutation ${await signature(procedure, name, args)} { ${name}${passed(args)} { ${select} } }`, args);
  return {
    ask,
    attempt,
    upload: (name, payload, sha256) =>
      app.inject({
        method: 'POST',
        url: `/files?name=${encodeURIComponent(name)}${sha256 ? `&sha256=${sha256}` : ''}`,
        payload,
        headers: { 'content-type': 'application/octet-stream', ...identity },
      }),
    download: (url, headers = {}) => app.inject({ url, headers: { ...identity, ...headers } }),
    async read(query, variables) {
      const { data, errors } = await ask(query, variables);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    async step(name, args = {}, select = 'id number state version') {
      const answer = await attempt(name, args, select);
      if (answer.errors) throw Object.assign(new Error(JSON.stringify(answer.errors)), { answer });
      return answer.data[name];
    },
    async refusal(name, args = {}) {
      const { data, errors } = await attempt(name, args);
      if (!errors) throw new Error(`${name} was not refused: ${JSON.stringify(data)}`);
      return { ...errors[0]?.extensions, message: errors[0]?.message };
    },
  };
}

const passed = (args: object) =>
  Object.keys(args).length
    ? `(${Object.keys(args)
        .map(name => `${name}: $${name}`)
        .join(', ')})`
    : '';

/** The variables' types, as the schema has them. */
async function signature(procedure: Procedure, name: string, args: object) {
  const field = (await schemaOf(procedure)).getMutationType()?.getFields()[name];
  const types = Object.keys(args).map(
    each => `$${each}: ${field?.args.find(arg => arg.name === each)?.type ?? 'String'}`,
  );
  return types.length ? `(${types.join(', ')})` : '';
}
