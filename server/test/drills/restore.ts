import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { backUp } from '../../src/backup/back-up.ts';
import { ANCHORS, BackupFolder } from '../../src/backup/backup-folder.ts';
import { readManifest } from '../../src/backup/manifest.ts';
import { connectedTo } from '../../src/backup/owners-database.ts';
import { restore } from '../../src/backup/restore.ts';
import { sealingOf } from '../../src/backup/sealing.ts';
import { connect, migrate } from '../../src/database.ts';
import { anchorChain } from '../../src/jobs/anchor-chain.ts';
import { faultsBehind } from '../../src/jobs/verify-trail.ts';
import { findRestores } from '../../src/organization/find-restores.ts';
import { readAnchors } from '../../src/overview/anchors.ts';
import { createEmptyDatabase } from '../database.ts';
import { startUpon } from '../sanbao.ts';
import startCluster from '../start-cluster.ts';
import { Clients } from './clients.ts';
import { furnished, newCustomer, server, signedIn } from './house.ts';
import { ownedByNoSuperuser } from './owner.ts';
import { verdict } from './verdict.ts';

// `npm run drill -- restore`: an encrypted backup is made while people work, and restored where the owner of the database is
// no superuser; what was done since is lost, and said to be.
const CLIENTS = 16;
const SECONDS = 3;

const open = new AsyncDisposableStack();
const cluster = globalThis as { stopCluster?: () => Promise<void> };
await startCluster();
open.defer(() => cluster.stopCluster?.());
const sanbao = await furnished();
open.defer(() => sanbao.stop());
const served = await server({ DATABASE_URL: sanbao.url, DATA_DIR: sanbao.config.dataDir, DRAIN_SECONDS: '2' });
open.defer(() => served.stop());
const folder = mkdtempSync(join(tmpdir(), 'sanbao-backup-'));
open.defer(() => rmSync(folder, { recursive: true }));

const key = await generateX25519Identity();
const keys = { backupIdentity: [key], backupRecipients: [await identityToRecipient(key)] };
const cookie = await signedIn(served.address, 'sales');
const clients = new Clients(served.address, cookie, CLIENTS, newCustomer);
await pause(SECONDS * 1000);
await anchorChain(sanbao.orm, sanbao.config, new Date());
const pull = `{ customers(changedSince: "", first: 1) { pageInfo { endCursor } } }`;
const cursor = (await clients.ask({ query: pull })).data?.customers?.pageInfo as { endCursor: string };
const begun = performance.now();
const source = await connectedTo(sanbao.url, open);
const { position } = await backUp(source, { ...sanbao.config, ...keys }, folder);
const ended = performance.now();
await pause(SECONDS * 1000);
await clients.end();
await anchorChain(sanbao.orm, sanbao.config, new Date());
const { anchors } = await readAnchors(sanbao.config);

const database = await createEmptyDatabase();
open.defer(() => database.drop());
const url = await ownedByNoSuperuser(database.url, open);
const dataDir = mkdtempSync(join(tmpdir(), 'sanbao-'));
cpSync(join(sanbao.config.dataDir, ANCHORS), join(dataDir, ANCHORS));
const restoring = performance.now();
await migrate(url);
const orm = await connect(url);
const backup = new BackupFolder(folder, await sealingOf(keys, folder));
await restore(await connectedTo(url, open), orm, { ...sanbao.config, dataDir }, backup, await readManifest(backup));
const restored = performance.now();
await orm.close();

const again = await startUpon({ url, drop: async () => {} }, dataDir, new Date());
open.defer(() => again.stop('keep the database'));
const faults = async () => (await faultsBehind(again.orm, 0, { anchors })).length;
const before = await faults();
const [found] = await findRestores(again.orm, again.config);
const { id, version } = await (await again.as('admin')).step('recordRestore', {
  id: found?.id,
  input: { reason: '演练：磁盘损坏。' },
});
await (await again.as('gm')).step('approveRestore', { id, expectedVersion: version });
const { errors } = await (await again.as('sales')).ask(
  `{ customers(changedSince: "${cursor.endCursor}") { totalCount } }`,
);
const made = clients.answered.filter(({ at }) => at < begun).map(({ data }) => data.createCustomer?.number);
const [kept] = await again.orm.em
  .fork()
  .execute<{ n: number }[]>('select count(*)::int as n from customer where number in (?)', [made]);
const worst = clients.answered.filter(({ at }) => at > begun && at < ended).map(each => each.milliseconds);
const after = await faults();
await open.disposeAsync();
verdict([
  ['events in the backup', position, 'at least', 100],
  ['seconds of the backup, under load', (ended - begun) / 1000, 'at most', 60],
  ['requests without an answer', clients.lost.length, 'exactly', 0],
  ['longest wait during the backup, seconds', Math.max(...worst) / 1000, 'at most', 5],
  ['seconds of the restore', (restored - restoring) / 1000, 'at most', 60],
  ['acknowledged before the backup and lost', made.length - (kept?.n ?? 0), 'exactly', 0],
  ['last lost event that is named, behind the backup', (found?.lostUntil ?? 0) - position, 'at least', 1],
  ['faults of the history until it is recorded', before, 'at least', 1],
  ['faults once it is approved', after, 'exactly', 0],
  [
    'cursors from before that are told to begin anew',
    Number(errors?.[0]?.extensions.code === 'BEGIN_ANEW'),
    'exactly',
    1,
  ],
]);
