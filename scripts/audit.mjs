import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promises } from './promises.mjs';

// The promises of which the tests try a sample, in their whole breadth: `npm run audit -- login editors` for some.
// It asks nobody but the servers it starts itself. `AUDIT_SEED=7` repeats what a former run tried.
// `npm run audit -- mutants` tries the tests themselves, which takes half an hour: only when it is named.
const named = process.argv.slice(2);
if (named[0] === 'mutants') await import('./mutants/start.mjs');
else await auditPromises();

async function auditPromises() {
  const unknown = named.filter(name => !(name in promises));
  if (unknown.length) {
    console.error(`✘ ${unknown.join(', ')} → ${['mutants', ...Object.keys(promises)].join(', ')}`);
    process.exit(1);
  }

  const files = (named.length ? named : Object.keys(promises)).flatMap(name => promises[name]);
  const missing = files.filter(file => !existsSync(fileURLToPath(new URL(`../${file}`, import.meta.url))));
  if (missing.length) {
    console.error(`✘ ${missing.join(', ')}`);
    process.exit(1);
  }

  const results = fileURLToPath(new URL('../.data/audit.jsonl', import.meta.url));
  mkdirSync(dirname(results), { recursive: true });
  rmSync(results, { force: true });
  process.env.AUDIT = results;
  process.env.PICTURES = '1';
  process.env.AUDIT_SEED ??= String(Date.now() % 1_000_000);
  console.log(`AUDIT_SEED=${process.env.AUDIT_SEED}`);

  process.on('exit', code => {
    const lines = existsSync(results) ? readFileSync(results, 'utf8').trim().split('\n') : [];
    const rows = lines.map(line => JSON.parse(line));
    console.table(rows.map(({ kept, ...row }) => ({ ...row, verdict: kept ? 'kept' : 'MISSED' })));
    if (code || !rows.length || rows.some(({ kept }) => !kept)) process.exitCode = 1;
  });

  // In one process and one after another, so that what is measured is not what a neighbour costs.
  process.argv.splice(2, Number.POSITIVE_INFINITY, '-w', '1', ...files);
  await import('./test.mjs');
}
