import { existsSync } from 'node:fs';
import { build, buildParts, install } from './prepare.mjs';
import { run } from './run.mjs';

install();
const asked = process.argv.slice(2);
if (asked.length > 0) buildParts();
else build();
const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
// One file is tested sooner here than in a process that has to be started for it.
const here = asked.length === 1 && existsSync(asked[0]) && asked[0].endsWith('.ts') ? ['-w', '1'] : [];
run('node', [...node, 'node_modules/jest/bin/jest.js', ...here, ...asked]);
