import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { BackupFolder } from '../backup/backup-folder.ts';
import { readManifest } from '../backup/manifest.ts';
import { connectedTo, ownersDatabase } from '../backup/owners-database.ts';
import { requireEmpty, restore } from '../backup/restore.ts';
import { sealingOf } from '../backup/sealing.ts';
import { readConfig } from '../config.ts';
import { connect, migrate } from '../database.ts';
import { readAnchors } from '../overview/anchors.ts';
import { closeDataFolder } from '../platform/data-folder.ts';
import { StartupProblem } from '../platform/startup-problem.ts';

/** `npm run restore -- <folder>`, into an empty database, while no server uses it. */
await using opened = new AsyncDisposableStack();
try {
  const path = process.argv[2] && resolve(process.argv[2]);
  if (!path) throw new StartupProblem('npm run restore -- <folder>');
  const config = readConfig(process.env, existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {});
  const folder = new BackupFolder(path, await sealingOf(config, path));
  const manifest = await readManifest(folder);
  closeDataFolder(config.dataDir);
  const url = await ownersDatabase(config, opened);
  const client = await connectedTo(url, opened);
  await requireEmpty(client);
  await migrate(url);
  const orm = await connect(url);
  opened.defer(() => orm.close());
  await restore(client, orm, config, folder, manifest);
  const { at, position, missing } = manifest;
  console.log(`✔ 已恢复至 ${at}，履历第 ${position} 项 · Restored to ${at}, event ${position} of the history`);
  const last = (await readAnchors(config)).anchors.at(-1)?.position ?? 0;
  if (last > position)
    console.log(`  第 ${position + 1} 至 ${last} 项已丢失 · Events ${position + 1} to ${last} are lost`);
  if (missing.length)
    console.log(
      `  备份时已缺少 ${missing.length} 个文件 · ${missing.length} files were not in the backup: ${missing.join(', ')}`,
    );
} catch (error) {
  console.error(error instanceof StartupProblem ? `✘ ${error.message}` : error);
  process.exitCode = 1;
}
