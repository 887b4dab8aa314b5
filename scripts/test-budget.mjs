import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Whether each test file kept to its budget of processor seconds, by the file that TEST_CPU named while the tests ran.
// One that has none in server/test/budget.json has the usual one. `node scripts/test-budget.mjs --write` writes what
// was measured, with some room, over what stands there.
const path = fileURLToPath(new URL('../server/test/budget.json', import.meta.url));
const USUAL = 15;
/** Machines differ, and so do loads: only what costs twice its budget is certainly too much. */
const GROSSLY = 2;

const budget = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
const lines = readFileSync(process.env.TEST_CPU, 'utf8').trim().split('\n');
const measured = lines.map(line => JSON.parse(line)).sort((a, b) => b.seconds - a.seconds);

if (process.argv[2] === '--write') {
  for (const { suite, seconds } of measured) {
    delete budget[suite];
    if (seconds * 1.3 > USUAL) budget[suite] = Math.ceil(seconds * 1.3);
  }
  const sorted = Object.fromEntries(Object.entries(budget).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify(sorted, null, 2)}\n`);
}

const rows = measured.map(({ suite, seconds }) => ({
  suite,
  seconds: Math.round(seconds * 10) / 10,
  budget: budget[suite] ?? USUAL,
}));
const total = rows.reduce((sum, { seconds }) => sum + seconds, 0);
console.table(rows.slice(0, 15));
console.log(`${rows.length} test files, ${Math.round(total)} s of processor in all`);
const over = rows.filter(({ seconds, budget }) => seconds > budget * GROSSLY);
for (const { suite, seconds, budget } of over) console.error(`✘ ${suite}: ${seconds} s, budget ${budget} s`);
process.exitCode = over.length ? 1 : 0;
