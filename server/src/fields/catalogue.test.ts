import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { catalogues } from '../procedures/sh-jr-c-160/labels/index.ts';
import { zh } from '../procedures/sh-jr-c-160/labels/zh/index.ts';
import { type Catalogue, labelsByPath, type Translated } from './catalogue.ts';
import { kernelCatalogues } from './labels.ts';

const folder = join(import.meta.dirname, '../procedures/sh-jr-c-160/labels/zh');
const chapters = readdirSync(folder).filter(file => file !== 'index.ts');

/** A language made from the Chinese: each label says where it stands. */
const made = (catalogue: Catalogue, path = 'made'): Catalogue =>
  Object.fromEntries(
    Object.entries(catalogue).map(([name, entry]) => {
      const own = `${path}.${name}`;
      return [name, typeof entry === 'string' ? own : made(entry, own)];
    }),
  );

test('a third language is a catalogue more: everything is called by it, and nothing as in another', () => {
  const all = [kernelCatalogues, catalogues].flatMap(each => [...labelsByPath({ ...each, made: made(each.zh) })]);
  expect(all.length).toBeGreaterThan(2_000);
  const asIn = all.map(([path, label]) => [path, label.made.replace(/^made\./, '').replace(/\.\$$/, '')]);
  expect(asIn).toEqual(all.map(([path]) => [path, path]));
});

const kiln = { Kiln: { $: '窑', name: '名称', litOn: { $: '点火日期', hint: '不填即为今天' } } };

test('what is missing in a language, or only there, is named', () => {
  const faults = (en: Catalogue) => () => labelsByPath({ zh: kiln, en });
  const whole = { $: 'Kiln', name: 'Name', litOn: { $: 'Lit on', hint: 'Today when left empty' } };
  expect(faults({ Kiln: whole })).not.toThrow();
  expect(faults({ Kiln: { ...whole, name: '', litOn: 'Lit on' }, lightKiln: 'Light kiln' })).toThrow(
    'Labels are missing:\n- en: Kiln.name\n- en: Kiln.litOn.hint\n- zh: lightKiln',
  );
});

test('nor does a catalogue compile that lacks a key of the Chinese, or has one of its own', () => {
  const whole: Translated<typeof kiln> = { Kiln: { $: 'a', name: 'b', litOn: { $: 'c', hint: 'd' } } };
  // @ts-expect-error name is missing
  const lacking: Translated<typeof kiln> = { Kiln: { $: 'a', litOn: { $: 'c', hint: 'd' } } };
  // @ts-expect-error colour is nowhere else
  const having: Translated<typeof kiln> = { Kiln: { ...whole.Kiln, colour: 'e' } };
  expect(() => labelsByPath({ zh: kiln, en: lacking })).toThrow('- en: Kiln.name');
  expect(() => labelsByPath({ zh: kiln, en: having })).toThrow('- zh: Kiln.colour');
});

test('no two things go by one name', async () => {
  for (const language of Object.keys(catalogues)) {
    const files = await Promise.all(
      chapters.map(file => import(`../procedures/sh-jr-c-160/labels/${language}/${file}`)),
    );
    const names = files.flatMap(module => Object.values<object>(module).flatMap(Object.keys));
    expect([...names].sort()).toEqual(Object.keys(zh).sort());
    const all = [...names, ...Object.keys(kernelCatalogues.zh)];
    expect(all.filter((name, at) => all.indexOf(name) < at)).toEqual([]);
  }
});
