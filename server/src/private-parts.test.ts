import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

/**
 * What rests on how a library is made inside, not on what it promises: each in one file, with the version on which its
 * test was tried. With another version, run that test, look at the reason again, and name the version here.
 */
const resting = [
  {
    file: 'http/executing.ts',
    test: 'http/apollo-suite.test.ts',
    part: 'coreSupergraphSdl',
    library: '@apollo/server',
    version: '5.5.1',
    why: 'a gateway without a supergraph puts our execution in the place of its own',
  },
  {
    file: 'http/drain.ts',
    test: 'http/drain.test.ts',
    part: 'Server.prototype',
    library: 'fastify',
    version: '5.12.8',
    why: 'the port is given up without its close, which would cut open connections',
  },
  {
    file: 'platform/gathering-socket.ts',
    test: 'platform/gathering-socket.test.ts',
    part: 'extends Socket',
    library: 'pg',
    version: '8.23.0',
    why: 'writes each message of the protocol by itself to the stream it is given',
  },
  {
    file: 'platform/batch.ts',
    test: 'read/statements.test.ts',
    part: 'parsedStatements',
    library: 'pg',
    version: '8.23.0',
    why: 'waits at the end of each statement, where several can be sent and answered as one',
  },
  {
    file: 'platform/naming-driver.ts',
    test: 'platform/connections.test.ts',
    part: 'override execute',
    library: '@mikro-orm/sql',
    version: '7.2.1',
    why: 'writes the values into the text of each statement, and sends it by its one `execute`',
  },
  {
    file: 'http/trouble.ts',
    test: 'platform/connections.test.ts',
    part: 'timeout exceeded',
    library: 'pg-pool',
    version: '3.14.0',
    why: 'tells by this sentence alone that no connection was free',
  },
  {
    file: 'print/fonts.ts',
    test: 'print/letters.test.ts',
    part: '_glyphs',
    library: 'fontkit',
    version: '2.0.4',
    why: 'keeps with each glyph the letters for which it was first asked',
  },
  {
    file: 'print/pdf-document.ts',
    test: 'print/letters.test.ts',
    part: 'pdfmake/js/',
    library: 'pdfmake',
    version: '0.3.11',
    why: 'opens its fonts by files alone, and breaks a long word nowhere that could be said',
  },
];

const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
const sources = globSync('**/*.ts', { cwd: import.meta.dirname }).filter(file => !file.endsWith('.test.ts'));
const using = (part: string) => sources.filter(file => read(file).includes(part));
const installed = (library: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../node_modules', library, 'package.json'), 'utf8')).version;

describe.each(resting)('$file: $library $version $why', ({ file, test: tried, part, library, version }) => {
  test('is used nowhere else, and has a test', () => {
    expect(using(part)).toEqual([file]);
    expect(existsSync(join(import.meta.dirname, tried))).toBe(true);
  });

  test('was tried on the version that is installed', () => expect(installed(library)).toBe(version));
});

test('what the object mapper keeps for itself is not looked at', () => {
  expect(['__originalEntityData', '__helper', '__em', '__meta', '__platform'].flatMap(using)).toEqual([]);
});
