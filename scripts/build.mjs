import { build, buildServer, install } from './prepare.mjs';

install();
if (process.argv[2] === 'server') buildServer();
else build();
