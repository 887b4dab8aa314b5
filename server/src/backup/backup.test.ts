import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { createEmptyDatabase } from '../../test/database.ts';
import { startFrom } from '../../test/earlier-release.ts';
import { lawOf } from '../../test/law.ts';
import { type Sanbao, startUpon } from '../../test/sanbao.ts';
import { connect, migrate } from '../database.ts';
import { findRestores } from '../organization/find-restores.ts';
import { backUp } from './back-up.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { requireEmpty, restore } from './restore.ts';

let sanbao: Sanbao;
let manifest: Manifest;
const folder = mkdtempSync(join(tmpdir(), 'sanbao-backup-'));
const client = async (url: string) => {
  const each = new pg.Client(url);
  await each.connect();
  return each;
};

beforeAll(async () => {
  ({ sanbao } = await startFrom('0.2.0'));
  const owner = await client(sanbao.url);
  manifest = await backUp(owner, sanbao.config, folder);
  await owner.end();
});
afterAll(async () => {
  await sanbao.stop();
  rmSync(folder, { recursive: true });
});

/** Into a database and a folder in which nothing is yet. */
async function restored(from: string) {
  const database = await createEmptyDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'sanbao-'));
  await migrate(database.url);
  const owner = await client(database.url);
  const orm = await connect(database.url);
  try {
    await restore(owner, orm, { ...sanbao.config, dataDir }, from, await readManifest(from));
    return { database, dataDir };
  } catch (error) {
    const { rowCount: left } = await owner.query('select from "user"');
    throw Object.assign(error as Error, { left });
  } finally {
    await orm.close();
    await owner.end();
  }
}

describe('a backup', () => {
  test('is restored into an empty place: every row, the history whole, the law in force, every file', async () => {
    const { database, dataDir } = await restored(folder);
    expect(await lawOf(database.url)).toEqual(await lawOf(sanbao.url));
    const again = await startUpon(database, dataDir, sanbao.clock.now);
    const verdict = '{ verifyAuditTrail { intact events anchors faultCount } }';
    expect(await (await again.as('auditor')).read(verdict)).toEqual(await (await sanbao.as('auditor')).read(verdict));
    const [waiting] = await findRestores(again.orm, again.config, again.clock.now);
    expect(waiting).toMatchObject({ position: manifest.position, restoredTo: new Date(manifest.at), lostUntil: null });
    const [file] = await again.orm.em.fork().execute('select id, sha256 from stored_file where record_id is not null');
    expect((await (await again.as('auditor')).download(`/files/${file?.id}`)).statusCode).toBe(200);
    const sales = await again.as('sales');
    const { serviceNotices } = await sales.read(
      '{ serviceNotices(filter: { state: { eq: ISSUED } }) { nodes { id } } }',
    );
    await sales.step('acknowledgeServiceNotice', serviceNotices.nodes[0]);
    expect((await (await again.as('auditor')).read(verdict)).verifyAuditTrail.intact).toBe(true);
    const owner = await client(database.url);
    await expect(requireEmpty(owner)).rejects.toThrow('is not empty');
    await owner.end();
    await again.stop();
  });

  test('that is damaged, incomplete or of another version restores nothing', async () => {
    const spoilt = mkdtempSync(join(tmpdir(), 'sanbao-backup-'));
    cpSync(folder, spoilt, { recursive: true });
    const users = join(spoilt, 'tables/public.person.copy.gz');
    copyFileSync(join(spoilt, 'tables/public.part.copy.gz'), users);
    await expect(restored(spoilt)).rejects.toMatchObject({
      message: expect.stringContaining('public.person'),
      left: 0,
    });
    writeFileSync(join(spoilt, 'manifest.json'), JSON.stringify({ ...manifest, version: '0.0.9' }));
    await expect(restored(spoilt)).rejects.toThrow('0.0.9');
    writeFileSync(join(spoilt, 'manifest.json'), readFileSync(join(folder, 'manifest.json')).subarray(0, 100));
    await expect(restored(spoilt)).rejects.toThrow('no whole backup');
    rmSync(spoilt, { recursive: true });
  });
});
