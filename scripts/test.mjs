import { build, install } from './prepare.mjs';
import { run } from './run.mjs';

install();
build();
const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
run('node', [...node, 'node_modules/jest/bin/jest.js', ...process.argv.slice(2)]);
