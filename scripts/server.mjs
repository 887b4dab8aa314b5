import { join } from 'node:path';
import { root } from './prepare.mjs';

/**
 * How the server is run: from its bundle, with what was compiled once kept, and with a young generation so small that
 * memory which nothing holds any more is soon used again. One thread collects it: to share so little out costs more than
 * it saves.
 */
export const server = ['--max-semi-space-size=8', '--no-parallel-scavenge', 'server/dist/bundle/main.js'];
export const serverEnvironment = {
  NODE_ENV: 'production',
  NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/sanbao/compiled'),
};
