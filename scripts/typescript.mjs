import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compiled } from './compiled.mjs';
import { watchSuite } from './test-cpu.mjs';

// What jest does in a world of its own for each file, done in plain Node: sources are compiled as they are loaded, and
// jest's functions, which are global there, can be imported by their names.
const globals = new URL('./jest-globals.mjs', import.meta.url).href;

process.setSourceMapsEnabled(true);

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: globals, shortCircuit: true } : next(specifier, context),
  load(url, context, next) {
    if (!/^file:(?!.*\/node_modules\/).*\.ts(\?|$)/.test(url)) return next(url, context);
    const filename = fileURLToPath(url);
    if (filename.endsWith('.test.ts')) watchSuite(filename);
    return { format: 'module', source: compiled(filename), shortCircuit: true };
  },
});
