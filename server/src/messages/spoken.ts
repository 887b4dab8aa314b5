/** Every language that Sanbao speaks: what it is called by those who do, and its locale. Server and panel read this list. */
export const spoken = {
  zh: { name: '中文', locale: 'zh-CN' },
  en: { name: 'English', locale: 'en-GB' },
};

export type Language = keyof typeof spoken;

/** What is spoken to whoever asks for none of the others, and by background work; papers are in it alone, or in it above another. */
export const companyLanguage: Language = 'zh';

/** What is said in every language. */
export type InEach<T = string> = Readonly<Record<Language, T>>;
