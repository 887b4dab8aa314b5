import polyglotI18nProvider from 'ra-i18n-polyglot';
import { resolveBrowserLocale } from 'react-admin';
import type { Label } from '../schema/metadata.ts';
import { records } from '../schema/schema.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export type Language = keyof Label;

const catalogues = { zh, en };

/** What records and fields are called is said once, in the schema. */
const resources = (language: Language) =>
  Object.fromEntries(
    records.map(({ name, label, plural, fields }) => [
      name,
      {
        name: `${label[language]} |||| ${plural[language]}`,
        fields: Object.fromEntries(fields.map(field => [field.name, field.label[language]])),
      },
    ]),
  );

export const i18nProvider = polyglotI18nProvider(
  language => ({ ...catalogues[language as Language], resources: resources(language as Language) }),
  resolveBrowserLocale('zh') === 'en' ? 'en' : 'zh',
  [
    { locale: 'zh', name: '中文' },
    { locale: 'en', name: 'English' },
  ],
  { allowMissing: true },
);
