import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Notes in the file that TEST_CPU names how long the test file that begins keeps this process busy, to its end. */
export function watchSuite(file) {
  if (!process.env.TEST_CPU) return;
  const before = process.cpuUsage();
  globalThis.afterAll(() => {
    const { user, system } = process.cpuUsage(before);
    const row = { suite: relative(root, file), seconds: (user + system) / 1e6 };
    appendFileSync(process.env.TEST_CPU, `${JSON.stringify(row)}\n`);
  });
}
