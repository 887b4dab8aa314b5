import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase } from '../../test/database.ts';
import { releases, startFrom } from '../../test/earlier-release.ts';
import { lawOf } from '../../test/law.ts';
import type { Sanbao } from '../../test/sanbao.ts';
import { tracesOf } from '../../test/traces.ts';
import { until } from '../../test/until.ts';
import { afterSales } from '../chapters.ts';
import { DEMO_PASSWORD } from '../demo/accounts.ts';
import { searchOutdated } from '../jobs/renew-search.ts';
import { startJobs } from '../jobs/worker.ts';
import type { Release } from './release.ts';

test('there is a release to go on from', () => {
  expect(releases).toContain('0.1.0');
});

describe.each(releases)('from %s', version => {
  let release: Release;
  let sanbao: Sanbao;
  beforeAll(async () => {
    ({ release, sanbao } = await startFrom(version));
  });
  afterAll(() => sanbao.stop());

  const rows = <Row = Record<string, string>>(sql: string) => sanbao.orm.em.fork().execute<Row[]>(sql);

  /** The former input of a key's digest, when it still held the password. */
  async function carriers() {
    const users = await rows('select id from "user"');
    const papers = await rows('select id, version from parts_application');
    return new Set([
      ...users.map(({ id }) => JSON.stringify(['setUserPassword', { id, input: { password: DEMO_PASSWORD } }])),
      ...papers.map(({ id, version }) => {
        const input = { opinion: '同意', password: DEMO_PASSWORD };
        return JSON.stringify(['signPartsApplication', { id, expectedVersion: Number(version) - 1, input }]);
      }),
    ]);
  }

  test('every record is there, and the trail is whole', async () => {
    const found: Release['records'] = {};
    for (const name of Object.keys(release.records)) {
      const { tableName } = sanbao.orm.getMetadata().get(afterSales.recordNamed(name) as never);
      const [counted] = await rows<{ n: number }>(`select count(*)::int as n from "${tableName}"`);
      found[name] = counted?.n as number;
    }
    expect(found).toEqual(release.records);
    const auditor = await sanbao.as('auditor');
    const { verifyAuditTrail } = await auditor.read('{ verifyAuditTrail { intact events anchors reason } }');
    expect(verifyAuditTrail).toEqual({ intact: true, events: release.events, anchors: 1, reason: null });
  });

  test('the law is that of today', async () => {
    const fresh = await createTestDatabase();
    expect(await lawOf(sanbao.url)).toEqual(await lawOf(fresh.url));
    await fresh.drop();
  });

  test('every file is the one that was kept', async () => {
    const auditor = await sanbao.as('auditor');
    const files = await rows('select id, sha256 from stored_file where record_id is not null');
    expect(files.length).toBeGreaterThan(20);
    for (const { id, sha256 } of files) {
      const { rawPayload } = await auditor.download(`/files/${id}`);
      expect([id, createHash('sha256').update(rawPayload).digest('hex')]).toEqual([id, sha256]);
    }
  });

  test('nothing that it kept tells a password or a token', async () => {
    const { sessions, accessToken, dealersToken, link } = release.held;
    const tokens = new Set([...Object.values(sessions), accessToken, dealersToken, link.replace('/link/', '')]);
    const known = { passwords: new Set([DEMO_PASSWORD]), tokens, carriers: await carriers() };
    expect(await tracesOf(sanbao, known)).toEqual([]);
  });

  test('the work that steps had left behind is done', async () => {
    const { orm, config, url } = sanbao;
    const jobs = await startJobs({ orm, config, url });
    try {
      const left = () =>
        rows(
          'select task_identifier, last_error from graphile_worker.jobs where run_at <= now() or last_error is not null',
        );
      await until(async () => (await left()).every(job => job.last_error) || undefined);
      expect(await left()).toEqual([]);
      expect(await searchOutdated(orm)).toEqual([]);
    } finally {
      await jobs.stop();
    }
  });

  test('who was signed in still is, tokens read, and a link opens', async () => {
    const { sessions, accessToken, dealersToken, link } = release.held;
    for (const [account, session] of Object.entries(sessions)) {
      const { viewer } = await sanbao.bearing('session', session).read('{ viewer { id } }');
      expect(await rows(`select id from "user" where email = '${account}@sanbao.example'`)).toEqual([viewer]);
    }
    for (const [token, all] of [
      [accessToken, release.records.Person],
      [dealersToken, expect.any(Number)],
    ] as const) {
      const { persons } = await sanbao.bearing('token', token).read('{ persons { totalCount } }');
      expect(persons.totalCount).toEqual(all);
    }
    expect((await sanbao.nobody.download(`${link}.json`)).json()).toMatchObject({ standing: 'OPEN' });
  });

  test('an account signs in, reads a list, and goes on with what was at work', async () => {
    const sales = await sanbao.as('sales');
    const { serviceNotices } = await sales.read(
      '{ serviceNotices(filter: { state: { eq: ISSUED } }) { nodes { id version } } }',
    );
    const [{ id, version: before }] = serviceNotices.nodes;
    expect(await sales.step('acknowledgeServiceNotice', { id })).toMatchObject({ id, version: before + 1 });
  });
});
