import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';
import { records } from '../schema/schema.ts';
import { fetchLabels } from './fetchLabels.ts';
import { companyLanguage, type Language, languageOf, languages, localeOf } from './language.ts';
import { type Catalogue, zh } from './zh.ts';

/** Labels of records and fields come from the schema. */
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

/** Those that are not spoken at once are fetched when they are wanted. */
const catalogues: Record<Language, () => Catalogue | Promise<Catalogue>> = {
  zh: () => zh,
  en: () => import('./en.ts').then(({ en }) => en),
};

function messages(language: Language) {
  const catalogue = catalogues[language]();
  return 'then' in catalogue ? catalogue.then(fetched => complete(fetched, language)) : complete(catalogue, language);
}

const polyglot = polyglotI18nProvider(
  locale => messages(languageOf(locale)),
  companyLanguage,
  Object.entries(languages).map(([locale, { name }]) => ({ locale, name })),
  { allowMissing: true },
);

export const i18nProvider: I18nProvider = {
  ...polyglot,
  /** Screen readers, hyphenation and the choice of fonts follow the language of the page. */
  changeLocale: async language => {
    document.documentElement.lang = localeOf(language);
    await fetchLabels(languageOf(language));
    return polyglot.changeLocale(language);
  },
};
