import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { readConfig } from '../config.ts';
import { StartupProblem } from '../platform/startup-problem.ts';
import { diagnose } from './diagnose.ts';

const signs = { WELL: '✔', NOTE: '·', FAULT: '✘' };

try {
  const config = readConfig(process.env, existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {});
  const findings = await diagnose(config);
  for (const { verdict, zh, en } of findings) console.log(`${signs[verdict]} ${zh}\n  ${en}`);
  if (findings.some(({ verdict }) => verdict === 'FAULT')) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof StartupProblem ? `✘ ${error.message}` : error);
  process.exitCode = 1;
}
