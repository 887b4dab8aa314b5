import { setTimeout as pause } from 'node:timers/promises';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import { afterSales } from '../../src/chapters.ts';
import { users } from '../../src/demo/users.ts';
import { underscored } from '../../src/fields/columns.ts';
import { fieldsOf } from '../../src/fields/field.ts';
import { viewerOfAccount } from '../../src/organization/sessions.ts';
import { openFileStore } from '../../src/platform/file-store.ts';
import type { RequestContext } from '../../src/procedure/request-context.ts';
import type { Step } from '../../src/procedure/step.ts';
import { mayTake } from '../../src/procedure/who-may-take.ts';
import { type Arguments, authorize, take } from '../../src/steps/take.ts';
import { inOneTransaction } from '../../src/steps/take-step.ts';
import { effectiveRoles } from '../../src/viewer/roles.ts';
import { companyEm, databaseSession, type Viewer } from '../../src/viewer/viewer.ts';
import type { Sanbao } from '../sanbao.ts';
import { secondAccount } from '../users.ts';

/** A step about to be taken, by an account and as it would succeed. */
export interface Attempt {
  step: Step;
  /** The account's id. */
  by: string;
  args: Arguments;
}

/** What came of it: taken, taken and flagged by a standing rule, or refused by a rule or a code. */
export type Outcome = 'taken' | `flagged ${string}` | `refused ${string}`;

const UNDONE = new Error('What was tried is undone');

/** A house at work, in which things are tried and undone again. */
export class House {
  private constructor(
    readonly sanbao: Sanbao,
    readonly second: string,
  ) {}

  /** `second` is whoever's second account it is made to be. */
  static async upon(sanbao: Sanbao) {
    await secondAccount(sanbao, 'second', 'auditor', ['SALES']);
    const house = new House(sanbao, '');
    await house.#readAccounts();
    const second = house.#accounts.get('second') as string;
    await sanbao.orm.em.fork().execute(`update "user" set state = 'INACTIVE' where id = ?`, [second]);
    return Object.assign(house, { second });
  }

  #accounts: ReadonlyMap<string, string> = new Map();
  #persons: ReadonlyMap<string, string> = new Map();

  async #readAccounts() {
    const rows = await this.sanbao.orm.em
      .fork()
      .execute<{ id: string; email: string; person: string }[]>('select id, email, person_id as person from "user"');
    this.#accounts = new Map(rows.map(({ id, email }) => [email.split('@')[0] as string, id]));
    this.#persons = new Map(rows.map(({ id, person }) => [id, person]));
  }

  /** The account's id, by the name that it signs in with. */
  async account(name: string): Promise<string> {
    if (!this.#accounts.has(name)) await this.#readAccounts();
    return this.#accounts.get(name) as string;
  }

  personOf = (account: string) => this.#persons.get(account);

  get now() {
    return this.sanbao.clock.now;
  }

  /** Tries something in a transaction that is rolled back, whatever comes of it. */
  async undone<T>(work: (em: SqlEntityManager) => Promise<T>): Promise<T> {
    let result: T | undefined;
    await inOneTransaction(this.#context(null), async em => {
      result = await work(em);
      throw UNDONE;
    }).catch(error => {
      if (error !== UNDONE) throw error;
    });
    return result as T;
  }

  /** Takes a step for good, and commits it when somebody else who does the same waits for it, or is done; gives the record's id, and what becomes of the other. */
  async takeBeside(attempt: Attempt): Promise<{ id: string; other: Outcome }> {
    const [taken, leave] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const first = inOneTransaction(this.#context(null), async em => {
      const { id } = await this.#take(em, attempt);
      await em.flush();
      taken.resolve();
      await leave.promise;
      return id;
    });
    await Promise.race([taken.promise, first]);
    let done = false;
    const second = this.undone(async em => (await this.try(em, attempt)).outcome).finally(() => {
      done = true;
    });
    second.catch(() => {});
    while (!done && !(await this.#somebodyWaits())) await pause(5);
    leave.resolve();
    return { id: await first, other: await second };
  }

  #somebodyWaits = async () =>
    (
      await this.sanbao.orm.em
        .fork()
        .execute("select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")
    ).length > 0;

  /** Takes a step within a transaction, and gives the record's id or the refusal. */
  async try(em: SqlEntityManager, attempt: Attempt, now = this.now): Promise<{ outcome: Outcome; id?: string }> {
    try {
      const own = await this.#withOwnFiles(em, attempt);
      const { id } = await this.#take(em, own, now);
      await em.flush();
      await em.execute('set constraints all immediate');
      em.clear();
      const flags = await em.execute<{ flag: string }[]>(
        `select rule as flag from lapse where changed_in = pg_current_xact_id()
         union select 'statedDay' from stated_day where changed_in = pg_current_xact_id() order by flag`,
      );
      return { id, outcome: flags.length ? `flagged ${flags.map(({ flag }) => flag).join(', ')}` : 'taken' };
    } catch (error) {
      em.clear();
      if (!(error instanceof GraphQLError)) throw error;
      const { rule, code, fields } = error.extensions;
      const at = Object.keys((fields as object | undefined) ?? {}).join(', ');
      return { outcome: `refused ${rule ?? (at ? `${code} ${at}` : code)}` };
    }
  }

  /** A file is taken once, by whoever uploaded it: everybody who tries brings a copy of their own. */
  async #withOwnFiles(em: SqlEntityManager, attempt: Attempt): Promise<Attempt> {
    const input = { ...attempt.args.input };
    const files = fieldsOf(attempt.step.input ?? Object).filter(({ kind, name }) => kind === 'file' && input[name]);
    for (const { name } of files) {
      const id = uuidv7();
      await this.asOwner(em, () =>
        em.execute(
          `insert into stored_file select (jsonb_populate_record(f,
             jsonb_build_object('id', ?::uuid, 'uploaded_by', ?::uuid, 'record', null, 'record_id', null))).* from stored_file f where f.id = ?`,
          [id, attempt.by, input[name]],
        ),
      );
      input[name] = id;
    }
    return files.length ? { ...attempt, args: { ...attempt.args, input } } : attempt;
  }

  /** As who owns the tables: what no account may. */
  async asOwner(em: SqlEntityManager, work: () => Promise<unknown>) {
    const [row] = await em.execute<{ role: string }[]>('select current_user as role');
    await em.execute('reset role');
    await work();
    await em.execute(`set local role "${row?.role}"`);
  }

  async #take(em: SqlEntityManager, { step, by, args }: Attempt, now = this.now) {
    const viewer = await viewerOfAccount(em, by, now);
    const context = { ...this.#context(viewer), now };
    return take(step, args, em, await authorize(step, args, context), context);
  }

  #context(viewer: Viewer | null): RequestContext {
    const { orm, config } = this.sanbao;
    return {
      procedure: afterSales,
      orm,
      viewer,
      now: this.now,
      language: 'en',
      idempotencyKey: null,
      revealed: new Map(),
      files: { orm, config, store: openFileStore(config) },
      fork: options => companyEm(orm.em, { ...(viewer && { session: databaseSession(viewer) }), ...options }),
    };
  }

  /** With the version that the record has now. */
  async anew(em: SqlEntityManager, attempt: Attempt): Promise<Attempt> {
    const { id } = attempt.args;
    if (!id) return attempt;
    const { version } = await this.row(em, attempt.step.record.name, id);
    return { ...attempt, args: { ...attempt.args, expectedVersion: version as number } };
  }

  async row(em: SqlEntityManager, record: string, id: string): Promise<Record<string, unknown>> {
    const [row] = await em.execute<{ row: Record<string, unknown> }[]>(
      `select to_jsonb(t) as row from "${underscored(record)}" t where id = ?`,
      [id],
    );
    return row?.row ?? {};
  }

  /** The accounts that may take it in their own right. */
  entitled = (step: Step, state?: string): string[] =>
    users
      .filter(({ roles }) => mayTake(step, state, { roles: effectiveRoles(roles) }))
      .map(({ key }) => this.#accounts.get(key) as string);
}
