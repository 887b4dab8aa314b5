import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import { compile } from '../jest.config.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = fileURLToPath(new URL('../.data/compiled/', import.meta.url));
const digest = text => createHash('sha1').update(text).digest('hex');
const settings = digest(JSON.stringify(compile(false)) + readFileSync(`${root}package-lock.json`));

/** A source as JavaScript, kept from one run of the tests to the next until it changes. */
export function compiled(filename) {
  const source = readFileSync(filename, 'utf8');
  const mark = `// ${digest(settings + source)}\n`;
  const kept = `${folder}${relative(root, filename)}.js`;
  const former = readIfThere(kept);
  if (former.startsWith(mark)) return former.slice(mark.length);
  const { code } = transformSync(source, { filename, sourceMaps: 'inline', ...compile(false) });
  mkdirSync(dirname(kept), { recursive: true });
  // Another process may do the same: it shall read the whole or nothing.
  writeFileSync(`${kept}.${process.pid}`, mark + code);
  renameSync(`${kept}.${process.pid}`, kept);
  return code;
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
