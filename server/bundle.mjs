import { build } from 'rolldown';

/** A package that is imported where it is used, and not at the head of a file, is loaded then: it stays outside. */
const onFirstUse = {
  name: 'on-first-use',
  resolveId: (id, _, { kind }) => (kind === 'dynamic-import' && /^[a-z@]/.test(id) ? { id, external: true } : null),
};

/** Chinese in a file makes each of its letters take two bytes of memory. */
const inAscii = {
  name: 'in-ascii',
  renderChunk: code => code.replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
};

/** Some thousand files, most of them of packages, are found and read as a few: half of what a start took. */
await build({
  input: {
    main: 'server/dist/src/main.js',
    'apart-process': 'server/dist/src/apart-process.js',
    backup: 'server/dist/src/commands/backup.js',
    restore: 'server/dist/src/commands/restore.js',
    'sheet-worker': 'server/dist/src/imports/sheet-worker.js',
  },
  platform: 'node',
  treeshake: false,
  plugins: [onFirstUse, inAscii],
  // Asked for by pg where its native part is installed, which it is not.
  external: ['pg-native'],
  output: {
    dir: 'server/dist/bundle',
    format: 'esm',
    comments: false,
    minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
  },
});
