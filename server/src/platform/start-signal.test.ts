import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { until } from '../../test/until.ts';

const run = resolve(import.meta.dirname, '../../../scripts/run.mjs');

test('what npm has started ends with npm’s shell, which passes no signal on', async () => {
  const works = `process.on('SIGTERM', () => process.exit()); console.log(process.pid); setInterval(() => {}, 1000);`;
  const script = `import { run } from ${JSON.stringify(run)}; run(process.execPath, ['-e', ${JSON.stringify(works)}]);`;
  const shell = spawn('sh', ['-c', '"$NODE" --input-type=module -e "$SCRIPT"; exit'], {
    env: { ...process.env, NODE: process.execPath, SCRIPT: script, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(shell.stdout, 'data');
  const pid = Number(String(said));
  expect(isAlive(pid)).toBe(true);
  shell.kill('SIGTERM');
  try {
    expect(await until(async () => (isAlive(pid) ? undefined : 'ended'))).toBe('ended');
  } finally {
    if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  }
});

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
