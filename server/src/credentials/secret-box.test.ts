import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { lostSecrets, rotateSecrets } from '../access/sealed-columns.ts';
import { readConfig } from '../config.ts';
import { connect } from '../database.ts';
import { SealBroken, SecretBox } from './secret-box.ts';
import { newKey, openSecretBox, readKeys } from './secrets-key.ts';

const place = { record: '01a2277b-cb5f-7535-ace2-e606aa77436a', field: 'secret' };
const secret = '一个口令 whsec_1';

describe('a sealed secret', () => {
  const box = new SecretBox([newKey()]);
  const sealed = box.seal(secret, place);

  test('is opened in its place, and never looks the same twice', () => {
    expect(box.open(sealed, place)).toBe(secret);
    expect(box.seal(secret, place)).not.toBe(sealed);
    expect(box.open(box.seal('', place), place)).toBe('');
    expect(Buffer.from(sealed.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain('whsec');
  });

  test('is opened for no other record and no other field', () => {
    for (const other of [{ record: '01a2277b-cb5f-7535-ace2-e606aa77436b' }, { field: 'secre' }, { field: 'former' }])
      expect(() => box.open(sealed, { ...place, ...other })).toThrow(SealBroken);
  });

  test('is not opened with any letter of it changed, nor cut short', () => {
    for (let at = 0; at < sealed.length; at++) {
      const other = sealed[at] === 'A' ? 'Q' : 'A';
      const altered = sealed.slice(0, at) + other + sealed.slice(at + 1);
      expect(() => box.open(altered, place)).toThrow(SealBroken);
      expect(() => box.open(sealed.slice(0, at), place)).toThrow(SealBroken);
    }
  });

  test('is not opened by another key, nor sealed without one', () => {
    expect(() => new SecretBox([newKey()]).open(sealed, place)).toThrow(/The key [0-9a-f]{16} is not here/);
    expect(() => new SecretBox([]).seal(secret, place)).toThrow(SealBroken);
  });

  test('is opened by a former key while a newer one seals', () => {
    const [older, newer] = [newKey(), newKey()];
    const former = new SecretBox([older]).seal(secret, place);
    const both = new SecretBox([newer, older]);
    expect(both.open(former, place)).toBe(secret);
    expect([both.isCurrent(former), both.isCurrent(both.seal(secret, place))]).toEqual([false, true]);
    expect(() => new SecretBox([older]).open(both.seal(secret, place), place)).toThrow(SealBroken);
  });
});

describe('the key', () => {
  const table = { table: 'sealed_things', column: 'secret', holds: { zh: '密钥', en: 'Secrets' } };
  let database: TestDatabase;
  let orm: MikroORM;
  let dataDir: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    orm = await connect(database.url);
    dataDir = mkdtempSync(join(tmpdir(), 'sanbao-'));
    await orm.em.fork().execute('create table sealed_things (id uuid primary key, secret text)');
  });
  afterAll(async () => {
    await orm.close();
    await database.drop();
    rmSync(dataDir, { recursive: true });
  });
  const given = (settings: NodeJS.ProcessEnv = {}) => readConfig({ DATA_DIR: dataDir, ...settings });
  const file = () => readFileSync(join(dataDir, 'secrets.key'), 'utf8');
  const keep = async (text: string | null) => {
    await orm.em.fork().execute('delete from sealed_things');
    await orm.em.fork().execute('insert into sealed_things values (?, ?)', [place.record, text], 'run');
  };
  const kept = async () => (await orm.em.fork().execute('select secret from sealed_things'))[0]?.secret as string;

  test('is made in a file of its owner when it is first needed, once by however many', async () => {
    expect(await readKeys(given())).toEqual([]);
    const boxes = await Promise.all([1, 2, 3, 4].map(() => openSecretBox(given())));
    const sealed = boxes.map(box => box.seal(secret, place));
    for (const box of boxes) expect(sealed.map(each => box.open(each, place))).toEqual(sealed.map(() => secret));
    expect(statSync(join(dataDir, 'secrets.key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir)).toEqual(['secrets.key']);
  });

  test('is replaced, and all is sealed under the new one alone', async () => {
    const former = file();
    await keep((await openSecretBox(given())).seal(secret, place));
    expect(await rotateSecrets(orm, given(), [table])).toBe(1);
    expect(file()).not.toBe(former);
    expect(file().trim().split('\n')).toHaveLength(1);
    const [was, is] = [former, file()].map(text => new SecretBox([Buffer.from(text, 'base64')]));
    expect(is?.open(await kept(), place)).toBe(secret);
    expect(was?.knows(await kept())).toBe(false);
    expect(await lostSecrets(orm, given(), [table])).toEqual([]);
  });

  test('goes before the file when it is set, the former ones opening until all is sealed anew', async () => {
    const [older, newer] = [newKey().toString('base64'), newKey().toString('base64')];
    await keep((await openSecretBox(given({ SECRETS_KEY: older }))).seal(secret, place));
    const before = file();
    expect(await rotateSecrets(orm, given({ SECRETS_KEY: `${newer},${older}` }), [table])).toBe(1);
    expect(await rotateSecrets(orm, given({ SECRETS_KEY: `${newer},${older}` }), [table])).toBe(0);
    expect((await openSecretBox(given({ SECRETS_KEY: newer }))).open(await kept(), place)).toBe(secret);
    expect(file()).toBe(before);
  });

  test('is missed after a restore without it: what is lost is named, and nothing is sealed anew', async () => {
    const lost = new SecretBox([newKey()]).seal(secret, place);
    await keep(lost);
    expect(await lostSecrets(orm, given(), [table])).toEqual([{ ...table, count: 1 }]);
    await expect(rotateSecrets(orm, given(), [table])).rejects.toThrow(/is not here/);
    expect(await kept()).toBe(lost);
    await keep(null);
    expect(await lostSecrets(orm, given(), [table])).toEqual([]);
  });

  test.each([
    ['a word', 'kurz'],
    ['31 bytes', Buffer.alloc(31, 1).toString('base64')],
    ['33 bytes', Buffer.alloc(33, 1).toString('base64')],
    ['a key with something behind it', `${newKey().toString('base64')};x`],
  ])('is refused, and not repeated, where it is %s', (_, written) => {
    const read = () => readConfig({ SECRETS_KEY: written });
    expect(read).toThrow(/SECRETS_KEY must be 32 random bytes in base64/);
    expect(read).not.toThrow(written);
  });
});
