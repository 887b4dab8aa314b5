import { build, install } from './prepare.mjs';
import { run } from './run.mjs';

install();
build();
run('node', ['bench/main.ts', ...process.argv.slice(2)]);
