export type Language = 'zh' | 'en';

/** Chinese unless the request asks for English before Chinese. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '').split(',').map(range => range.trim().slice(0, 2).toLowerCase());
  return wanted.find(range => range === 'zh' || range === 'en') === 'en' ? 'en' : 'zh';
}
