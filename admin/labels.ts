import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { searchText } from '../server/src/fields/search-text.ts';
import { spoken } from '../server/src/messages/spoken.ts';
import { zh } from './src/i18n/zh.ts';
import type { Label, Metadata } from './src/schema/metadata.ts';

const metadataFile = resolve(import.meta.dirname, 'src/generated/metadata.ts');
const fetchingFile = resolve(import.meta.dirname, 'src/i18n/fetchLabels.ts');
const textsFile = resolve(import.meta.dirname, 'src/i18n/labelTexts.ts');
const pinyinFile = resolve(import.meta.dirname, 'src/i18n/placePinyin.ts');
const part = 'labels:';
const pinyinPart = `${part}pinyin`;

const isLabel = (value: object): value is Label => Object.keys(value).join() === Object.keys(spoken).join();

/**
 * Half of the metadata are its labels, and nobody reads them in two languages at once: each language becomes a part of its
 * own, which is fetched with its catalogue and fills in the labels in the order in which the metadata has them. What is left
 * is read as JSON, a tenth of the time that the same takes as code.
 */
export const labelsByLanguage = (): Plugin => ({
  name: 'labels-by-language',
  apply: 'build',
  resolveId: id => (id.startsWith(part) ? id : undefined),
  async load(id) {
    if (id === fetchingFile) return fetching;
    if (id === textsFile) return texts;
    if (id === pinyinFile) return pinyin;
    if (id !== metadataFile && !id.startsWith(part)) return;
    const { metadata } = await import(metadataFile);
    if (id === pinyinPart) return `export default ${JSON.stringify(pinyinOf(metadata))};`;
    const labels: Label[] = [];
    const json = JSON.stringify(withoutLabels(metadata, labels));
    if (id === metadataFile) return `export const metadata = JSON.parse(${JSON.stringify(json)});\n${collecting}`;
    return `export default ${JSON.stringify(labels.map(label => label[id.slice(part.length) as keyof Label]))};`;
  },
});

const texts = `const languages = { ${Object.keys(spoken).map(language => `${language}: () => import('${part}${language}')`)} };
export const labelTexts = async language => (await languages[language]()).default;`;

const pinyin = `export const placePinyin = async () => (await import('${pinyinPart}')).default;`;

/** The terms of what the palette leads to, by its Chinese name: Chinese is looked for as it is written, and so without its pairs. */
function pinyinOf({ records, steps }: Metadata) {
  const names = [
    ...records.map(({ plural }) => plural.zh),
    ...steps.filter(({ from }) => from.length === 0).map(({ label }) => label.zh),
    ...Object.values(zh.sanbao.menu),
  ];
  const latin = (terms: string) =>
    terms
      .split(' ')
      .filter(term => /^\w+$/.test(term))
      .join(' ');
  return Object.fromEntries(names.map(name => [name, latin(searchText([name]))]));
}

const fetching = `import { labels } from '../generated/metadata.ts';
import { labelTexts } from './labelTexts.ts';
export async function fetchLabels(language) {
  const texts = await labelTexts(language);
  labels.forEach((label, at) => { label[language] = texts[at]; });
}`;

/** Puts the labels into their places in their order; nothing else is null. */
const collecting = `export const labels = [];
const collect = value => {
  for (const name in value) {
    if (value[name] === null) labels.push((value[name] = {}));
    else if (typeof value[name] === 'object') collect(value[name]);
  }
};
collect(metadata);`;

/** The same with null for each label, which goes to the list of them. */
function withoutLabels(value: unknown, labels: Label[]): unknown {
  if (value === null) throw new Error('The metadata holds null, which would be taken for a label.');
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(member => withoutLabels(member, labels));
  if (isLabel(value)) {
    labels.push(value);
    return null;
  }
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutLabels(member, labels)]));
}
