import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { spoken } from '../server/src/messages/spoken.ts';
import type { Label } from './src/schema/metadata.ts';

const metadataFile = resolve(import.meta.dirname, 'src/generated/metadata.ts');
const fetchingFile = resolve(import.meta.dirname, 'src/i18n/fetchLabels.ts');
const part = 'labels:';

const isLabel = (value: object): value is Label => Object.keys(value).join() === Object.keys(spoken).join();

/**
 * Half of the metadata are its labels, and nobody reads them in two languages at once: each language becomes a part of its
 * own, which is fetched with its catalogue and fills in the labels in the order in which the metadata has them.
 */
export const labelsByLanguage = (): Plugin => ({
  name: 'labels-by-language',
  apply: 'build',
  resolveId: id => (id.startsWith(part) ? id : undefined),
  async load(id) {
    if (id === fetchingFile) return fetching;
    if (id !== metadataFile && !id.startsWith(part)) return;
    const { metadata } = await import(metadataFile);
    const labels: Label[] = [];
    const code = printed(metadata, labels);
    if (id === metadataFile)
      return `export const labels = [];
const label = () => labels[labels.push({}) - 1];
export const metadata = ${code};`;
    return `export default ${JSON.stringify(labels.map(label => label[id.slice(part.length) as keyof Label]))};`;
  },
});

const fetching = `import { labels } from '../generated/metadata.ts';
const languages = { ${Object.keys(spoken).map(language => `${language}: () => import('${part}${language}')`)} };
export async function fetchLabels(language) {
  const { default: texts } = await languages[language]();
  labels.forEach((label, at) => { label[language] = texts[at]; });
}`;

/** As a literal, with a call in the place of each label, which goes to the list of them. */
function printed(value: unknown, labels: Label[]): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(member => printed(member, labels))}]`;
  if (isLabel(value)) {
    labels.push(value);
    return 'label()';
  }
  return `{${Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${printed(member, labels)}`)}}`;
}
