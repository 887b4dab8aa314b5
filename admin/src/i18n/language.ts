import { companyLanguage, type Language, spoken as languages } from '../../../server/src/messages/spoken.ts';

export { companyLanguage, type Language, languages };

const codes = () => Object.keys(languages) as Language[];

/** The language of the list that a browser's locale, such as `en-US`, belongs to. */
export const languageOf = (locale: string): Language =>
  codes().find(language => language === locale.toLowerCase().split(/[-_]/)[0]) ?? companyLanguage;

/** How dates, numbers and the page itself are marked in it. */
export const localeOf = (language: string) => languages[languageOf(language)].locale;

/** The other languages. */
export const otherThan = (present: string) =>
  codes()
    .filter(language => language !== present)
    .map(language => ({ language, ...languages[language] }));
