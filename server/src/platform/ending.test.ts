import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inTime } from './ending.ts';

test('what does not end is waited for no longer than there is time; what fails as it ends says so', async () => {
  const never = new Promise(() => {});
  await inTime(never, 10);
  await inTime(Promise.resolve(), 60_000);
  await expect(inTime(Promise.reject(new Error('broken')), 60_000)).rejects.toThrow('broken');
});

test('a server whose output nobody reads any more goes on', async () => {
  const module = JSON.stringify(join(import.meta.dirname, 'ending.ts'));
  const script = `import { outliveOutput } from ${module};
    outliveOutput();
    process.stdin.on('data', () => { console.log('said to nobody'); setTimeout(() => process.exit(7), 200); });
    console.log('begun');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  child.stdout.destroy();
  child.stdin.write('go on');
  expect(await once(child, 'exit')).toEqual([7, null]);
});
