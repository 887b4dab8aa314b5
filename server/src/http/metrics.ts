import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Registry } from 'prom-client';
import { connections, poolOf } from '../platform/connections.ts';
import { counts } from '../platform/counts.ts';
import type { FileParts } from '../platform/file-store.ts';
import { isLoopback } from '../platform/setting.ts';
import { companyEm } from '../viewer/viewer.ts';
import { refuseRequest } from './error-answers.ts';

const help: Record<keyof typeof counts, string> = {
  requests: 'Requests that were answered, by route and status',
  steps: 'Steps that were tried, by name and outcome: taken, or the code of the refusal',
  refusals: 'Steps that a rule refused, by rule',
  jobs: 'Background work that ended, by task and outcome',
  letters: 'Tries of letters, by outcome',
};

/** Figures for Prometheus, to whoever asks from this machine itself, or has METRICS_TOKEN; for anybody else there is no such page. */
export function serveMetrics(app: FastifyInstance, parts: Pick<FileParts, 'orm' | 'config'>) {
  app.addHook('onResponse', ({ routeOptions: { url = 'none' } }, { statusCode }, done) => {
    counts.requests.add(url, String(statusCode));
    done();
  });
  let registry: Promise<Registry> | undefined;
  app.get('/metrics', async (request, reply) => {
    if (!isOperator(request, parts.config.metricsToken)) return refuseRequest(request, reply, 404);
    registry ??= register(parts);
    const { contentType, metrics } = await registry.then(async each => ({
      contentType: each.contentType,
      metrics: await each.metrics(),
    }));
    return reply.type(contentType).send(metrics);
  });
}

/** A proxy on this machine comes from here as well, and says for whom. */
function isOperator({ headers, socket }: FastifyRequest, token: string | undefined) {
  const { authorization = '', forwarded, via } = headers;
  const isProxied = forwarded ?? via ?? headers['x-forwarded-for'] ?? headers['x-real-ip'];
  if (isProxied === undefined && isLoopback((socket.remoteAddress ?? '').replace(/^::ffff:/, ''))) return true;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return token !== undefined && timingSafeEqual(digest(authorization), digest(`Bearer ${token}`));
}

/** Nothing of the library is loaded, and no delay measured, before somebody asks. */
async function register({ orm }: Pick<FileParts, 'orm'>): Promise<Registry> {
  const { collectDefaultMetrics, Counter, Gauge, Registry: New } = await import('prom-client');
  const registry = new New();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'sanbao_' });
  for (const [name, counted] of Object.entries(counts)) {
    const collect = function (this: InstanceType<typeof Counter>) {
      this.reset();
      for (const [labels, count] of counted) this.inc(labels, count);
    };
    const labelNames = [...counted.labels];
    new Counter({
      name: `sanbao_${name}_total`,
      help: help[name as keyof typeof counts],
      labelNames,
      registers,
      collect,
    });
  }
  const gauge = (name: string, text: string, label: string, read: () => Promise<Record<string, number>>) =>
    new Gauge({
      name: `sanbao_${name}`,
      help: text,
      labelNames: [label],
      registers,
      async collect() {
        this.reset();
        for (const [value, count] of Object.entries(await read())) this.set({ [label]: value }, count);
      },
    });
  gauge('connections', 'Connections of this process to the database', 'state', async () => {
    const { totalCount, idleCount, waitingCount } = await poolOf(orm.em);
    return { used: totalCount - idleCount, idle: idleCount, waiting: waitingCount, most: connections.max };
  });
  gauge('jobs', 'Jobs in the queue, those given up among the background jobs', 'state', async () => {
    const { rows } = await (await poolOf(orm.em)).query<Record<string, number>>(
      `select count(*) filter (where locked_at is not null)::int as running,
         count(*) filter (where locked_at is null and run_at <= now())::int as due,
         count(*) filter (where locked_at is null and run_at > now())::int as later from graphile_worker._private_jobs`,
    );
    return { ...rows[0], ...(await waiting('background_job')) };
  });
  gauge('letters', 'Letters that are not sent yet, or failed', 'state', () => waiting('letter'));
  /** How many records wait, by their state. */
  async function waiting(table: 'letter' | 'background_job') {
    const found = await companyEm(orm.em).execute<{ state: string; count: number }[]>(
      `select state, count(*)::int as count from ${table} where state in ('QUEUED', 'FAILED') group by 1`,
    );
    return { failed: 0, ...Object.fromEntries(found.map(({ state, count }) => [state.toLowerCase(), count])) };
  }
  return registry;
}
