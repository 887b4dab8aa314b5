import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../until.ts';
import type { LeaderProxy } from './leader-proxy.ts';
import type { PostgresNode } from './postgres-node.ts';

const LOOKED_EVERY_MS = 1_000;
const MISSED = 3;

/** Sees to it that one of the nodes leads, and no more than one: what Patroni does by deploy/patroni.yml. */
export class Keeper {
  #going = true;
  readonly #ended: Promise<void>;
  failovers = 0;

  constructor(
    public leader: PostgresNode,
    private standbys: readonly PostgresNode[],
    private readonly proxy: LeaderProxy,
  ) {
    proxy.leadTo(leader.port);
    this.#ended = this.#watch();
  }

  async #watch() {
    for (let missed = 0; this.#going; await pause(LOOKED_EVERY_MS)) {
      const lives = await this.leader.ask('select 1').then(
        () => true,
        () => false,
      );
      missed = lives ? 0 : missed + 1;
      if (missed === MISSED) {
        await this.#promote();
        missed = 0;
      }
    }
  }

  /** First the former leader is kept from leading, then another begins. */
  async #promote() {
    const former = this.leader;
    this.proxy.leadTo(undefined);
    await former.fence();
    const received = await Promise.all(
      this.standbys.map(async node => {
        const [row] = await node.ask<{ position: string }>(
          `select pg_wal_lsn_diff(pg_last_wal_receive_lsn(), '0/0')::text as position`,
        );
        return { node, position: BigInt(row?.position ?? 0) };
      }),
    );
    const { node: next } = received.reduce((most, each) => (each.position > most.position ? each : most));
    const others = this.standbys.filter(each => each !== next);
    await next.promote();
    await next.acknowledgesWith([...others, former]);
    await Promise.all(others.map(each => each.follow(next)));
    this.leader = next;
    this.standbys = others;
    this.proxy.leadTo(next.port);
    this.failovers++;
  }

  /** A node that led once is copied anew: it may have what nobody was told. */
  async join(node: PostgresNode) {
    await node.copyFrom(this.leader);
    await node.start();
    await this.streaming(this.standbys.length + 1);
    this.standbys = [...this.standbys, node];
  }

  streaming = (count: number) =>
    until(async () => {
      const rows = await this.leader.ask("select from pg_stat_replication where state = 'streaming'");
      return rows.length === count || undefined;
    }, 300);

  async stop() {
    this.#going = false;
    await this.#ended;
  }
}
