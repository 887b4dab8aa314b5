import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const path = process.env.TEST_CPU;

/** Seconds of this process that were counted by a name of their own. */
let apart = 0;

const secondsSince = before => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

const note = (suite, seconds) => path && appendFileSync(path, `${JSON.stringify({ suite, seconds })}\n`);

/** Notes in the file that TEST_CPU names how long the test file that begins keeps this process busy, to its end. */
export function watchSuite(file) {
  const [before, apartBefore] = [process.cpuUsage(), apart];
  globalThis.afterAll(() => note(relative(root, file), secondsSince(before) - (apart - apartBefore)));
}

/** What is done once for all test files is no cost of the one that comes first. */
export async function countApart(name, work) {
  const before = process.cpuUsage();
  await work();
  const seconds = secondsSince(before);
  apart += seconds;
  note(name, seconds);
}
