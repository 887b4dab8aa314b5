import { build, install } from './prepare.mjs';
import { run } from './run.mjs';

install();
build();
run('node', ['server/dist/src/main.js']);
