// The test of stock in a storm, in full size: `CHAOS_ISSUES=1000 npm run chaos` for another.
const sizes = { ISSUES: 10_000, CLIENTS: 64, PARTS: 50, SERVER_KILLS: 20, DATABASE_KILLS: 5 };
for (const [name, size] of Object.entries(sizes)) process.env[`CHAOS_${name}`] ??= String(size);
// In this process, so that its figures are seen.
process.argv.splice(2, Number.POSITIVE_INFINITY, '-w', '1', 'server/src/spare-parts/chaos.test.ts');
await import('./test.mjs');
