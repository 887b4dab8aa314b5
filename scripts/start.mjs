import { build, install } from './prepare.mjs';
import { run } from './run.mjs';
import { server, serverEnvironment } from './server.mjs';

install();
build();
run('node', server, serverEnvironment);
