import type { MikroORM } from '@mikro-orm/postgresql';
import { Pool } from 'pg';
import { connections, poolOf } from './connections.ts';
import { PositionMarks } from './position-marks.ts';

/** Copies of the database that are read from, and how many seconds they may be behind it. */
export interface Replicas {
  within(seconds: number): { pool: Pool; behind: number } | undefined;
}

const LOOKED_EVERY_MS = 1_000;
const PATIENCE_MS = 2_000;

const fewer = { ...connections, max: 5, connectionTimeoutMillis: PATIENCE_MS, application_name: 'sanbao reports' };

/** A database that leads, too, is no copy of the leader: perhaps it is one that another has taken the place of. */
const REPLAYED = `select pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0')::text as position where pg_is_in_recovery()`;
const WRITTEN = `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::text as position`;

/** Standbys by their addresses: each second it is looked how far the leader has written, and how far they have come. */
export class StandbyReplicas implements Replicas {
  readonly #marks = new PositionMarks();
  readonly #standbys: { pool: Pool; position: bigint | null }[];
  readonly #clock: NodeJS.Timeout;
  #turn = 0;

  constructor(
    private readonly orm: Pick<MikroORM, 'em'>,
    urls: readonly string[],
  ) {
    this.#standbys = urls.map(connectionString => ({ pool: new Pool({ ...fewer, connectionString }), position: null }));
    // One that is gone is looked for again.
    for (const { pool } of this.#standbys) pool.on('error', () => {});
    this.#clock = setInterval(() => void this.look(), LOOKED_EVERY_MS).unref();
  }

  async look() {
    const at = performance.now();
    const leader = await positionOf(await poolOf(this.orm.em), WRITTEN);
    if (leader !== null) this.#marks.add(at, leader);
    await Promise.all(
      this.#standbys.map(async standby => {
        standby.position = await positionOf(standby.pool, REPLAYED);
      }),
    );
  }

  /** One after the other of those that are not farther behind; none where all are gone, or are. */
  within(seconds: number) {
    const now = performance.now();
    const fit = this.#standbys.flatMap(({ pool, position }) => {
      const behind = position === null ? Number.POSITIVE_INFINITY : this.#marks.behind(position, now) / 1000;
      return behind <= seconds ? [{ pool, behind: Math.ceil(behind) }] : [];
    });
    return fit[this.#turn++ % fit.length];
  }

  async close() {
    clearInterval(this.#clock);
    await Promise.all(this.#standbys.map(({ pool }) => pool.end()));
  }
}

const positionOf = (pool: Pool, text: string): Promise<bigint | null> =>
  Promise.race([
    pool.query<{ position: string }>(text).then(({ rows: [row] }) => (row ? BigInt(row.position) : null)),
    new Promise<null>(resolve => setTimeout(resolve, PATIENCE_MS, null).unref()),
  ]).catch(() => null);
