// The test of stock in a storm, in full size: `CHAOS_ISSUES=1000 npm run chaos` for another. Of another kind is
// `npm run chaos -- walk --steps 100000 --seed 7`: random steps through all chapters, judged by the clauses, and
// `npm run chaos -- tamper`: a thousand random tamperings with the history, all of which have to be told.
const programs = { walk: 'server/test/model/main.ts', tamper: 'server/test/tamper.ts' };
const [kind, ...options] = process.argv.slice(2);
if (kind in programs) await program(programs[kind]);
else await storm();

async function storm() {
  const sizes = { ISSUES: 10_000, CLIENTS: 64, PARTS: 50, SERVER_KILLS: 20, DATABASE_KILLS: 5 };
  for (const [name, size] of Object.entries(sizes)) process.env[`CHAOS_${name}`] ??= String(size);
  // In this process, so that its figures are seen.
  process.argv.splice(2, Number.POSITIVE_INFINITY, '-w', '1', 'server/src/spare-parts/chaos.test.ts');
  await import('./test.mjs');
}

/** What stands in the environment is passed on as it is when this is loaded: a storm says its sizes first. */
async function program(file) {
  const { runProgram } = await import('./program.mjs');
  runProgram(file, options);
}
