import { runProgram } from './program.mjs';

// What is done to running servers by whoever runs them, and what breaks beneath them, tried under load:
// `npm run drill -- restart`: two servers behind a balancer are restarted one after the other, and one is killed.
// `npm run drill -- failover`: the leader of three databases is killed, and another leads in its place.
// `npm run drill -- restore`: a backup is made under load and restored elsewhere, and what is lost is said.
const drills = {
  restart: 'server/test/drills/restart.ts',
  failover: 'server/test/drills/failover.ts',
  restore: 'server/test/drills/restore.ts',
};
const [name, ...options] = process.argv.slice(2);
if (name in drills) runProgram(drills[name], options);
else {
  console.error(`✘ npm run drill -- ${Object.keys(drills).join(' | ')}`);
  process.exitCode = 1;
}
