/** Every language that Sanbao speaks: what it is called by those who do, and its locale. Server and panel read this list. */
export const spoken = {
  zh: { name: '中文', locale: 'zh-CN' },
  en: { name: 'English', locale: 'en-GB' },
};

export type Language = keyof typeof spoken;

/** The language of background work and of readers who ask for none of the others; papers have it alone or first. */
export const companyLanguage: Language = 'zh';

/** A sentence in every language. */
export type InEach<T = string> = Readonly<Record<Language, T>>;
