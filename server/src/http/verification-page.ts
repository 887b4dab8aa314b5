import { type MessageKey, message } from '../messages/catalogue.ts';
import { type Language, languageCodes, languages } from '../messages/language.ts';
import type { VerifiedPaper } from '../print/verification-code.ts';
import type { Standing } from '../procedure/printed-form.ts';
import { styleAlone } from './page-policy.ts';

/** Colour, word and picture: nobody has to tell the colours apart. */
const looks: Record<Standing, { word: MessageKey; colour: string; picture: string }> = {
  VALID: { word: 'verifyValid', colour: '#1b6e3c', picture: 'M7 12.5l3.4 3.5L17 8.5' },
  SUSPENDED: { word: 'verifySuspended', colour: '#94560a', picture: 'M9.5 8v8M14.5 8v8' },
  EXPIRED: { word: 'verifyExpired', colour: '#5b5b66', picture: 'M12 7v5.5l3.5 2' },
  REPLACED: { word: 'verifyReplaced', colour: '#5b5b66', picture: 'M7 12h10M13 8l4 4-4 4' },
  SIGNED: { word: 'verifySigned', colour: '#1b6e3c', picture: 'M7 12.5l3.4 3.5L17 8.5' },
  UNSIGNED: { word: 'verifyUnsigned', colour: '#5b5b66', picture: 'M8 12h8' },
  ON_RECORD: { word: 'verifyOnRecord', colour: '#1b6e3c', picture: 'M7 12.5l3.4 3.5L17 8.5' },
  REVOKED: { word: 'verifyRevoked', colour: '#a3211c', picture: 'M8 8l8 8M16 8l-8 8' },
};

const STYLE = `
*{box-sizing:border-box;margin:0}
body{font:16px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif;color:#1d1d22;background:#f3f3f1;
min-height:100vh;display:flex;flex-direction:column;align-items:center;padding:24px 16px}
header{width:100%;max-width:440px;display:flex;justify-content:space-between;align-items:center;margin-bottom:20px}
header b{font-size:15px}
a{color:inherit;padding:10px 0}
main{width:100%;max-width:440px;background:#fff;border-radius:12px;overflow:hidden;box-shadow:0 1px 3px #0002}
.standing{padding:28px 20px;color:#fff;text-align:center;background:#5b5b66}
.standing svg{width:64px;height:64px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
h1{font-size:26px;line-height:1.3}
${Object.entries(looks)
  .map(([standing, { colour }]) => `.${standing}{background:${colour}}`)
  .join('')}
dl{padding:8px 20px 20px}
dt{font-size:13px;color:#62626b;margin-top:14px}
dd{font-size:19px;overflow-wrap:anywhere}
main p{padding:20px}
`;

export const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': styleAlone(STYLE),
  'cache-control': 'no-store',
  vary: 'accept-language',
  'x-robots-tag': 'noindex, nofollow',
};

export function verifiedPage(language: Language, { paper, facts, standing }: VerifiedPaper) {
  const { word, picture } = looks[standing];
  const lines = [
    [message(language, 'verifyPaper'), paper[language]],
    ...facts.map(fact => [fact[language], fact.value]),
  ];
  return page(
    language,
    `${banner(standing, message(language, word), picture)}<dl>${lines
      .map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`)
      .join('')}</dl>`,
  );
}

export const notFoundPage = (language: Language) =>
  page(
    language,
    `${banner('', message(language, 'verifyNotFound'), 'M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.4-1 .9-1 1.7M12 16.5v.1')}<p>${escaped(message(language, 'verifyNotFoundHint'))}</p>`,
  );

export const tooManyPage = (language: Language, retryAfter: number) =>
  page(language, `<p>${escaped(message(language, 'rateLimited', { retryAfter }))}</p>`);

export const banner = (standing: string, word: string, picture: string) =>
  `<div class="standing ${standing}"><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10"/><path d="${picture}"/></svg><h1>${escaped(word)}</h1></div>`;

/** A page for everybody, light enough for a phone anywhere. */
export function page(language: Language, content: string, heading: MessageKey = 'verifyTitle'): string {
  const title = escaped(message(language, heading));
  return `<!doctype html>
<html lang="${languages[language].locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>
<header><b>${title}</b><span>${others(language)}</span></header>
<main>${content}</main>
</html>
`;
}

/** A link to the page in each of the other languages, under the name that those who speak it know. */
const others = (present: Language) =>
  languageCodes()
    .filter(language => language !== present)
    .map(language => [language, languages[language]] as const)
    .map(([language, { locale, name }]) => `<a href="?lang=${language}" lang="${locale}">${escaped(name)}</a>`)
    .join(' · ');

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escaped = (text = '') => text.replace(/[&<>"']/g, char => entities[char] as string);
