import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { rotateSecrets } from '../access/sealed-columns.ts';
import { readConfig } from '../config.ts';
import { newKey } from '../credentials/secrets-key.ts';
import { connect } from '../database.ts';
import { startEmbeddedDatabase } from '../platform/embedded-database.ts';
import { StartupProblem } from '../platform/startup-problem.ts';

async function rotate() {
  const config = readConfig(process.env, existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {});
  await using opened = new AsyncDisposableStack();
  const embedded = config.databaseUrl ? undefined : await startEmbeddedDatabase(config.dataDir);
  opened.defer(async () => embedded?.stop());
  const orm = await connect(config.databaseOwnerUrl ?? config.databaseUrl ?? (embedded?.url as string));
  opened.defer(() => orm.close());
  const count = await rotateSecrets(orm, config);
  console.log(`✔ 已用新密钥重新加密 ${count} 项 · ${count} secrets are sealed under the new key`);
}

/** `key` prints a new SECRETS_KEY; `rotate` seals everything under another one, while no server is running. */
const commands: Record<string, () => unknown> = {
  key: () => console.log(newKey().toString('base64')),
  rotate,
};

try {
  const command = commands[process.argv[2] ?? ''];
  if (!command) throw new StartupProblem('npm run secrets -- key | rotate', 'npm run secrets -- key | rotate');
  await command();
} catch (error) {
  console.error(error instanceof StartupProblem ? `✘ ${error.message}` : error);
  process.exitCode = 1;
}
