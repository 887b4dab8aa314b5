import type { Label } from '../schema/metadata.ts';

export type Language = keyof Label;

/** Every language that the panel and the pages behind links speak: what it is called by those who do, and its locale. */
export const languages: Record<Language, { name: string; locale: string }> = {
  zh: { name: '中文', locale: 'zh-CN' },
  en: { name: 'English', locale: 'en-GB' },
};

/** Spoken to whoever asks for none of the others; papers are in it alone, or in it above another. */
export const companyLanguage: Language = 'zh';

const codes = () => Object.keys(languages) as Language[];

/** The language of the list that a browser's locale, such as `en-US`, belongs to. */
export const languageOf = (locale: string): Language =>
  codes().find(language => language === locale.toLowerCase().split(/[-_]/)[0]) ?? companyLanguage;

/** How dates, numbers and the page itself are marked in it. */
export const localeOf = (language: string) => languages[languageOf(language)].locale;

/** What can be changed to. */
export const otherThan = (present: string) =>
  codes()
    .filter(language => language !== present)
    .map(language => ({ language, ...languages[language] }));
