import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';
import type { Label } from '../schema/metadata.ts';
import { records } from '../schema/schema.ts';
import { type Catalogue, zh } from './zh.ts';

export type Language = keyof Label;

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

const complete = (catalogue: Catalogue, language: Language) => ({ ...catalogue, resources: resources(language) });

/** English is fetched when it is wanted. */
const polyglot = polyglotI18nProvider(
  language => (language === 'en' ? import('./en.ts').then(({ en }) => complete(en, language)) : complete(zh, 'zh')),
  'zh',
  [
    { locale: 'zh', name: '中文' },
    { locale: 'en', name: 'English' },
  ],
  { allowMissing: true },
);

export const i18nProvider: I18nProvider = {
  ...polyglot,
  /** Screen readers, hyphenation and the choice of fonts follow the language of the page. */
  changeLocale: language => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    return polyglot.changeLocale(language);
  },
};
