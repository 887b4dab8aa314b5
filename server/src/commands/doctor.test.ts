import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startMailServer } from '../../test/mail-server.ts';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { readConfig } from '../config.ts';
import { freePort } from '../platform/listen.ts';
import { diagnose } from './diagnose.ts';

let sanbao: Sanbao;
let mail: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  sanbao = await startSanbao();
  mail = await startMailServer();
});
afterAll(async () => {
  await mail.stop();
  await sanbao.stop();
});

const found = async (settings: NodeJS.ProcessEnv) => {
  const port = String(await freePort());
  const config = readConfig({ DATABASE_URL: sanbao.url, DATA_DIR: sanbao.config.dataDir, PORT: port, ...settings });
  const findings = await diagnose(config);
  for (const { zh, en } of findings)
    expect([zh, en]).toEqual([expect.stringMatching(/\p{Script=Han}/u), expect.stringMatching(/[a-z]/)]);
  return (verdict: string) => findings.filter(each => each.verdict === verdict).map(({ en }) => en);
};

test('a sound installation has no faults, and is told what it goes without', async () => {
  await sanbao.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = sanbao.app.server.address() as { port: number };
  const of = await found({ SMTP_URL: mail.url, PORT: String(port), PUBLIC_URL: 'https://service.example' });
  expect(of('FAULT')).toEqual([]);
  expect(of('WELL')).toEqual([
    expect.stringContaining('can be written'),
    'The database is fit',
    expect.stringContaining('lets us in'),
    'The server serves',
  ]);
  expect(of('NOTE')).toEqual([expect.stringContaining('ANCHOR_MAIL_TO')]);
});

test('of each fault it is told what to do', async () => {
  const closed = await freePort();
  const of = await found({
    DATABASE_URL: `postgres://sanbao@127.0.0.1:${closed}/sanbao`,
    SMTP_URL: `smtp://127.0.0.1:${closed}`,
    FILES_S3_ENDPOINT: `http://127.0.0.1:${closed}`,
  });
  expect(of('FAULT')).toEqual([
    expect.stringContaining('start it, or correct DATABASE_URL'),
    expect.stringContaining('look at the settings FILES_S3_'),
    expect.stringContaining('look at SMTP_URL'),
  ]);
});

test('work that was given up is told', async () => {
  await sanbao.orm.em
    .fork()
    .execute(
      "insert into background_job (id, search, number, version, procedure_revision, created_at, updated_at, payload, job, state, task, tries, failure) values (gen_random_uuid(), '', 'BJ-1', 1, '', now(), now(), '{}', '1', 'FAILED', 'SWEEP_FILES', 10, 'x')",
    );
  expect((await found({}))('NOTE')).toContainEqual(expect.stringContaining('1 background jobs failed'));
});
