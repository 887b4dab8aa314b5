import { build, install } from '../prepare.mjs';
import { run } from '../run.mjs';

install();
build();
run('node', ['scripts/mutants/main.mjs', ...process.argv.slice(3)]);
