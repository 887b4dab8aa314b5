import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { importsOf } from './find.mjs';

/** What a browser sees, and what runs from what is built, would not meet the mutant; stale documents notice anything. */
const ELSEWHERE = /server-process|mortal-database|\/browser\.ts|generated\.test/;
const POLICY = 'server/src/policy/policy.test.ts';

/** For a mutant the test files that could notice it, the likeliest first: those that name it, then those beside it. */
export function testsOf(root, files) {
  const read = file => readFileSync(join(root, file), 'utf8');
  const sources = files.filter(file => /^server\/src\/.*(?<!\.test)\.ts$/.test(file));
  const importers = new Map();
  for (const file of sources)
    for (const imported of importsOf({ file, bytes: read(file) }))
      importers.set(imported, [...(importers.get(imported) ?? []), dirname(file)]);
  const tests = files
    .filter(file => /^server\/.*\.test\.ts$/.test(file))
    .map(file => ({ file, text: read(file) }))
    .filter(({ file, text }) => !ELSEWHERE.test(file + text));

  return ({ file, kind, what, words }) => {
    const about = basename(file).replace(/(-rules|-steps|\.resolver|\.entity)?\.ts$/, '');
    const folders = new Set(importers.get(file));
    const isRight = kind === 'role' || kind === 'state' || what.endsWith(' struck');
    const rank = test =>
      (isRight && test.file === POLICY ? 100 : 0) +
      (kind === 'role' && test.file.endsWith('/roles.test.ts') ? 1 : 0) +
      (basename(test.file).startsWith(`${about}.`) ? 8 : 0) +
      4 * words.filter(word => word.length > 3 && test.text.includes(word)).length +
      (dirname(test.file) === dirname(file) ? 2 : 0) +
      (folders.has(dirname(test.file)) ? 1 : 0);
    return tests
      .map(test => ({ ...test, rank: rank(test) }))
      .filter(({ rank }) => rank)
      .sort((a, b) => b.rank - a.rank || a.text.length - b.text.length)
      .map(test => test.file);
  };
}
