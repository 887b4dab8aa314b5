import { afterSales } from '../../src/chapters.ts';
import type { Step } from '../../src/procedure/step.ts';
import { isDecision } from '../../src/procedure/who-may-take.ts';
import type { Attempt } from '../model/judge.ts';
import { beginning } from '../model/life.ts';
import { Random } from '../model/random.ts';
import { RandomWalk } from '../model/random-walk.ts';
import type { Offences, Oracle } from '../oracle/oracle.ts';
import type { Answer, Sanbao } from '../sanbao.ts';

/** What became of a step: taken, or the rule or code by which it was refused. */
export type Outcome = 'taken' | `refused: ${string}`;

/** How many steps were tried before, so that there is something to be attacked. */
const MEANWHILE = 150;

/** A house in the midst of its work, in which a step is tried this way and that. */
export class House {
  private constructor(
    readonly sanbao: Sanbao,
    readonly random: Random,
    readonly walk: RandomWalk,
    private readonly oracle: Oracle,
    private readonly known: Set<string>,
    readonly close: () => Promise<void>,
  ) {}

  static async open(seed: number) {
    const { sanbao, ground, oracle, end } = await beginning();
    const random = new Random(seed);
    const walk = new RandomWalk(sanbao, random, ground, oracle);
    await walk.take(MEANWHILE);
    return new House(sanbao, random, walk, oracle, new Set(walk.broken.map(({ invariant }) => invariant)), end);
  }

  /** All that people take and that a rule may stand against. */
  static readonly guarded: readonly Step[] = afterSales.steps.all.filter(
    step =>
      (step.guards.length ||
        step.rules.length ||
        isDecision(step) ||
        Object.values(step.on).some(({ guards }) => guards.length)) &&
      !/^(import|confirmImport|discardImport|request(Evidence|Form)Pack|createAccess|revokeAccess|invite|createUser|updateUser|send(Invitation|Password)|keepAccount|confirmFounding|(propose|approve|reject|withdraw)Roles)/.test(
        step.name,
      ) &&
      Object.keys(step.by).length > 0,
  );

  async take(attempt: Attempt): Promise<Outcome> {
    return outcomeOf(await this.walk.send(attempt));
  }

  rows = <Row extends object>(sql: string, values: readonly unknown[] = []) =>
    this.sanbao.orm.em.fork().execute<Row[]>(sql, values as unknown[]);

  /** With the version that the record has now. */
  async anew(attempt: Attempt): Promise<Attempt> {
    if (!attempt.record) return attempt;
    const [row] = await this.rows<{ version: number }>(
      'select max(version) as version from procedure_event where record_id = ?',
      [attempt.record.id],
    );
    return { ...attempt, args: { ...attempt.args, expectedVersion: row?.version } };
  }

  /** By which account the record was made, where that is one of the demo's. */
  async authorOf({ record }: Attempt): Promise<{ key: string; person: string; userId: string } | undefined> {
    const [row] = await this.rows<{ email: string; person: string; id: string }>(
      `select u.email, u.person_id as person, u.id from procedure_event e join "user" u on u.id = e.user_id
       where e.record_id = ? and u.state = 'ACTIVE' order by e.version limit 1`,
      [record?.id],
    );
    return row && { key: row.email.split('@')[0] as string, person: row.person, userId: row.id };
  }

  /** What a clause forbids and stands in the records now, and did not before. */
  async offences(): Promise<Offences> {
    const found = Object.entries(await this.oracle.ofWritten()).filter(([name]) => !this.known.has(name));
    for (const [name] of found) this.known.add(name);
    return Object.fromEntries(found);
  }
}

export const outcomeOf = ({ errors }: Answer): Outcome =>
  errors ? `refused: ${errors[0]?.extensions.rule ?? errors[0]?.extensions.code}` : 'taken';
