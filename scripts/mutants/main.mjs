import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../prepare.mjs';
import '../typescript.mjs';
import { draw } from './draw.mjs';
import { findMutants } from './find.mjs';
import { testsOf } from './tests.mjs';
import { failing, judge, plantTree, suspects } from './tree.mjs';

// Of all guards, locks, loads, rights, states and comparisons of the server's rules some are changed, one at a time, in
// copies of the tree: a test, or the compiler, must notice each. Which are tried is drawn by the seed.
const WANTED = 56 / 60;
const AT_ONCE = 2;

const {
  seed,
  draw: size,
  only,
} = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    draw: { type: 'string', default: '60' },
    only: { type: 'string' },
  },
}).values;

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter(file => file && existsSync(join(root, file)));
const all = findMutants(root);
// `--only 17,21` tries those again that survived, by their place in the draw.
const places = only?.split(',').map(Number);
const drawn = draw(all, Number(size), seed)
  .map((mutant, at) => ({ ...mutant, place: at + 1 }))
  .filter(({ place }) => !places || places.includes(place));
const counts = Object.entries(Object.groupBy(all, ({ kind }) => kind)).map(([kind, { length }]) => `${length} ${kind}`);
console.log(`${drawn.length} of ${all.length} mutants (${counts.join(', ')}), --seed ${seed}`);

const folder = mkdtempSync(join(tmpdir(), 'sanbao-mutants-'));
// PostgreSQL, which runs under another user where we are root, must come to its data in there.
chmodSync(folder, 0o755);
const trees = [];
const results = [];
const testsFor = testsOf(root, files);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => clear().then(() => process.exit(1)));
try {
  for (let at = 0; at < Math.min(AT_ONCE, drawn.length); at++)
    trees.push(await plantTree(root, files, join(folder, String(at))));
  const suspected = await suspects(trees[0], drawn);
  const waiting = [...drawn];
  await Promise.all(
    trees.map(async tree => {
      for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
        const begun = Date.now();
        const result = { ...mutant, ...(await judge(tree, mutant, testsFor(mutant), suspected.has(mutant))) };
        results.push(result);
        print(result, Date.now() - begun);
      }
    }),
  );
  const suites = [...new Set(results.flatMap(({ suite }) => suite ?? []))];
  const unsound = await failing(trees[0], suites);
  for (const suite of unsound)
    console.error(`✘ ${suite} fails without any mutant too: what it noticed is tried anew without it`);
  for (const [at, { by: _, ...mutant }] of results.entries())
    if (unsound.includes(mutant.suite)) results[at] = await judgedWithout(mutant, unsound);
  conclude(results);
} finally {
  await clear();
}

async function judgedWithout({ suite: _, noticed: __, ...mutant }, unsound) {
  const tests = testsFor(mutant).filter(file => !unsound.includes(file));
  return { ...mutant, ...(await judge(trees[0], mutant, tests, false)) };
}

async function clear() {
  for (const tree of trees.splice(0)) await tree.fell();
  rmSync(folder, { recursive: true, force: true });
}

function print({ place, file, line, kind, what, by, suite, noticed }, milliseconds) {
  const seconds = `${Math.round(milliseconds / 1000)} s`;
  console.log(
    `${results.length}/${drawn.length} #${place} ${by ? `killed by ${suite ?? by}` : 'SURVIVED'}  ${file}:${line}  ${seconds}`,
  );
  console.log(`    ${kind}: ${what.replace(/\s+/g, ' ')}${noticed ? `\n    ${noticed.slice(0, 160)}` : ''}`);
}

function conclude(all) {
  const by = who => all.filter(result => result.by === who);
  const killed = by('test').length + by('compiler').length;
  console.log(
    `\n${killed} of ${drawn.length} killed: ${by('test').length} by tests, ${by('compiler').length} by the compiler`,
  );
  for (const { place, file, line, kind, what } of by(undefined))
    console.log(`survived  #${place}  ${file}:${line}  ${kind}: ${what.replace(/\s+/g, ' ')}`);
  if (killed < WANTED * drawn.length) process.exitCode = 1;
}
