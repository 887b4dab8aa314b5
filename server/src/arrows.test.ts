import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from '@jest/globals';
import { promises } from '../../scripts/promises.mjs';
import { exceptions, layers } from './arrows.ts';

const isSource = (file: string) => file.endsWith('.ts') && !file.endsWith('.test.ts');
const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(isSource);
const placeOf = (file: string) => file.split('/')[0] as string;
const layerOf = (file: string) => layers.findIndex(places => places.includes(placeOf(file)));

/** The files of ours that a file imports, by name, for its effects, or later. */
const importsOf = (file: string) =>
  [...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(/(?:\bfrom |\bimport |\bimport\()'(\.[^']+)'/g)]
    .map(([, path = '']) => normalize(join(dirname(file), path)))
    .filter(path => !path.startsWith('..'));

test('each folder has its layer, and each layer is there', () => {
  const places = new Set(sources.map(placeOf));
  places.delete('arrows.ts');
  places.delete('import-circles.ts');
  expect([...places].sort()).toEqual(layers.flat().sort());
});

test('the map in the README names each folder', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const named = [...readme.matchAll(/^ {2}([\w-]+)\/ /gm)].map(([, folder]) => folder);
  const folders = layers.flat().filter(place => !place.endsWith('.ts'));
  expect(named.sort()).toEqual(folders.sort());
});

test('no source imports from a layer below its own, but for those named with the reason', () => {
  const arrows = sources.flatMap(file => importsOf(file).map(target => ({ file, target })));
  expect(arrows.length).toBeGreaterThan(2_000);
  const against = arrows.filter(({ file, target }) => layerOf(target) > layerOf(file));
  const named = new Set(against.map(({ file, target }) => `${file} > ${target}`));
  expect([...named].sort()).toEqual(Object.keys(exceptions).sort());
});

test('the kernel knows no document: the first procedure is to it like any other', () => {
  const chapters = layers.findIndex(places => places.includes('organization'));
  const kernel = sources.filter(file => layerOf(file) < chapters && placeOf(file) !== 'procedures');
  expect(kernel.length).toBeGreaterThan(200);
  const cited = kernel.flatMap(file => importsOf(file).map(target => `${file} > ${target}`));
  expect(cited.filter(arrow => /> procedures\/[^/]+\//.test(arrow))).toEqual([]);
});

test('each test with a promise to keep is tried in its whole breadth by the audit, and each file of the audit is there', () => {
  const root = join(import.meta.dirname, '../..');
  const promising = ['server/src', 'server/test', 'admin/src', 'admin/test'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map(file => `${folder}/${file}`)
      .filter(
        file =>
          file.endsWith('.test.ts') &&
          /test\/promise\.ts'|'\.\.\/promise\.ts'/.test(readFileSync(join(root, file), 'utf8')),
      ),
  );
  const tried = Object.values(promises).flat();
  expect(promising.filter(file => !tried.includes(file))).toEqual([]);
  expect(tried.filter(file => !existsSync(join(root, file)))).toEqual([]);
});

test('the exceptions have become no more', () => {
  expect(Object.keys(exceptions).length).toBeLessThanOrEqual(9);
});
