import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { comparedMutants } from './compared.mjs';
import { declaredMutants } from './declared.mjs';
import { lineAt, readSource } from './syntax.mjs';

const CHAPTERS = 'organization|improvement|training|customer-service|repair|spare-parts|records';
/** Not what is ruled, but how it is kept, asked for, written or printed. */
const NO_RULE = /\.(test|entity|letter|link|print)\.ts$|-(forms|types)\.ts$|\/index\.ts$/;

/** Every mutant that there is of the server's rules, in the order of files and lines. */
export function findMutants(root) {
  const files = readdirSync(join(root, 'server/src'), { recursive: true })
    .map(name => `server/src/${name.replaceAll('\\', '/')}`)
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort();
  const sources = files.map(file => readSource(join(root, file), file));
  const mutants = [...declaredMutants(sources), ...ruleSources(sources).flatMap(comparedMutants)];
  return mutants
    .map(({ source, span, ...mutant }) => {
      const { start, end } = source.at(span);
      return { ...mutant, file: source.file, line: lineAt(source.bytes, start), start, end };
    })
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start));
}

/** The rules of the chapters and what they reckon with; of the kernel what locks, refuses, and knows who may. */
function ruleSources(sources) {
  const inChapters = sources.filter(({ file }) => new RegExp(`^server/src/(${CHAPTERS})/`).test(file));
  const rules = inChapters.filter(({ file, bytes }) => /-rules\.ts$/.test(file) || /\bRefusal\b/.test(bytes));
  const reckoned = new Set(rules.flatMap(importsOf));
  const kernel = sources.filter(
    ({ file, bytes }) =>
      /^server\/src\/(access|credentials|viewer)\//.test(file) ||
      (/^server\/src\/(procedure|steps)\//.test(file) && /\b(Refusal|LockMode)\b/.test(bytes)),
  );
  return [...rules, ...inChapters.filter(each => reckoned.has(each.file) && !rules.includes(each)), ...kernel].filter(
    ({ file }) => !NO_RULE.test(file),
  );
}

/** The files that a source imports, but for types. */
export const importsOf = ({ file, bytes }) =>
  Array.from(String(bytes).matchAll(/^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)'/gm), ([, path]) =>
    join(file, '..', path).replaceAll('\\', '/'),
  );
