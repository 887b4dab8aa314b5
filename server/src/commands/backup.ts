import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { backUp } from '../backup/back-up.ts';
import { connectedTo, ownersDatabase } from '../backup/owners-database.ts';
import { readConfig } from '../config.ts';
import { StartupProblem } from '../platform/startup-problem.ts';

/** `npm run backup -- <folder>`, also while the server runs. */
await using opened = new AsyncDisposableStack();
try {
  const folder = process.argv[2];
  if (!folder) throw new StartupProblem('npm run backup -- <folder>');
  const config = readConfig(process.env, existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {});
  const client = await connectedTo(await ownersDatabase(config, opened), opened);
  const { at, position, missing } = await backUp(client, config, resolve(folder));
  console.log(`✔ 已备份至 ${at}，履历第 ${position} 项 · Backed up to ${at}, event ${position} of the history`);
  if (missing.length)
    console.log(
      `  文件存储中缺少 ${missing.length} 个文件 · ${missing.length} files are not in their store: ${missing.join(', ')}`,
    );
} catch (error) {
  console.error(error instanceof StartupProblem ? `✘ ${error.message}` : error);
  process.exitCode = 1;
}
