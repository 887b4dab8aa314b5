import { join } from 'node:path';
import { root } from './prepare.mjs';

/**
 * How the server is run: from its bundle, with what was compiled once kept, and with a young generation so small that
 * memory which nothing holds any more is soon used again, and so large that a step's own is gone before it is collected.
 * The old one is bounded, at ten times what it holds: by its bound V8 judges how far it may grow before it is collected,
 * and without one, on a machine with much memory, to four times. It begins with what a start takes, which is collected
 * in vain otherwise.
 */
export const server = [
  '--min-semi-space-size=16',
  '--max-semi-space-size=16',
  '--initial-old-space-size=128',
  '--max-old-space-size=768',
  'server/dist/bundle/main.js',
];
export const serverEnvironment = {
  NODE_ENV: 'production',
  NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/sanbao/compiled'),
};
