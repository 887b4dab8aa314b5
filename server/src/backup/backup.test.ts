import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import pg from 'pg';
import { createEmptyDatabase } from '../../test/database.ts';
import { startFrom } from '../../test/earlier-release.ts';
import { lawOf } from '../../test/law.ts';
import { type Sanbao, startUpon } from '../../test/sanbao.ts';
import { connect, migrate } from '../database.ts';
import { findRestores } from '../organization/find-restores.ts';
import { backUp } from './back-up.ts';
import { BackupFolder } from './backup-folder.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { requireEmpty, restore } from './restore.ts';
import { newSealing, sealingOf } from './sealing.ts';

let sanbao: Sanbao;
let manifest: Manifest;
let sealedAt: string;
const backupFolder = () => mkdtempSync(join(tmpdir(), 'sanbao-backup-'));
const folder = backupFolder();
const sealed = backupFolder();
const keys: { backupIdentity?: string[]; backupRecipients?: string[] } = {};
const client = async (url: string) => {
  const each = new pg.Client(url);
  await each.connect();
  return each;
};

beforeAll(async () => {
  ({ sanbao } = await startFrom('0.2.0'));
  const owner = await client(sanbao.url);
  const key = await generateX25519Identity();
  Object.assign(keys, { backupIdentity: [key], backupRecipients: [await identityToRecipient(key)] });
  manifest = await backUp(owner, sanbao.config, folder);
  ({ at: sealedAt } = await backUp(owner, { ...sanbao.config, ...keys }, sealed));
  await owner.end();
});
afterAll(async () => {
  await sanbao.stop();
  for (const each of [folder, sealed]) rmSync(each, { recursive: true });
});

/** Into a database and a folder in which nothing is yet. */
async function restored(path: string) {
  const from = new BackupFolder(path, await sealingOf(keys, path));
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
  test('is restored into an empty place, also where it is encrypted: every row, the history whole, the law in force, every file', async () => {
    const { database, dataDir } = await restored(sealed);
    expect(await lawOf(database.url)).toEqual(await lawOf(sanbao.url));
    const again = await startUpon(database, dataDir, sanbao.clock.now);
    const verdict = '{ verifyAuditTrail { intact events anchors faultCount } }';
    expect(await (await again.as('auditor')).read(verdict)).toEqual(await (await sanbao.as('auditor')).read(verdict));
    const [waiting] = await findRestores(again.orm, again.config, again.clock.now);
    expect(waiting).toMatchObject({ position: manifest.position, restoredTo: new Date(sealedAt), lostUntil: null });
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
    const spoilt = backupFolder();
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

  test('that is encrypted says nothing, and opens by its own key alone', async () => {
    const files = readdirSync(sealed, { recursive: true, withFileTypes: true }).filter(each => each.isFile());
    for (const { name, parentPath } of files)
      expect([name, readFileSync(join(parentPath, name)).subarray(0, 22).toString('latin1')]).toEqual([
        expect.stringMatching(/\.age$/),
        'age-encryption.org/v1\n',
      ]);
    for (const backupIdentity of [undefined, [await generateX25519Identity()]])
      await expect(sealingOf({ backupIdentity }, sealed)).rejects.toThrow('is encrypted');
  });

  test('by a passphrase', async () => {
    const backupPassphrase = '正确的马电池订书钉';
    const place = backupFolder();
    const { seal } = await newSealing({ backupPassphrase }, place);
    const { open } = await sealingOf({ backupPassphrase }, place);
    expect(await text(open(seal(Readable.from([Buffer.from('履历')]))))).toBe('履历');
    rmSync(place, { recursive: true });
  });
});
