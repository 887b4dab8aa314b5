import type { InEach } from '../messages/language.ts';

const STYLE = `body{font:15px/1.6 "Noto Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;max-width:1200px;margin:32px auto;padding:0 20px;color:#211c18}
h1{font-size:24px;margin:0}h2{font-size:19px;margin:36px 0 4px}table{border-collapse:collapse;width:100%;margin:12px 0}
th,td{border:1px solid #b9b1a8;padding:6px 9px;text-align:left;vertical-align:top}thead th{background:#f3f0ec}tbody th{font-weight:400;width:22%}
tr{break-inside:avoid}small,.en{color:#6f665d}.en{font-size:.86em}p{margin:6px 0}code{background:#f3f0ec;padding:2px 6px;word-break:break-all}a{color:#8a1c1c}
.MISSING,.OVERDUE{color:#9a1f1f;font-weight:700}.DEVIATING{color:#7a4b00;font-weight:700}.NOT_APPLICABLE{color:#6f665d}.said{white-space:pre-line}
@media(max-width:640px){.wide{overflow-x:auto}.wide table{min-width:760px}}.people{white-space:nowrap}@media print{body{margin:0;max-width:none;font-size:11px}a{color:inherit}}`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escaped = (text: string) => text.replace(/[&<>"']/g, char => entities[char] as string);

const inEnglish = (en: string) => `<span class="en" lang="en">${escaped(en)}</span>`;

/** Chinese, and the English below it; what is the same in both stands there once. */
export const bilingual = ({ zh, en }: InEach) => escaped(zh) + (zh === en ? '' : `<br>${inEnglish(en)}`);
/** The same on one line. */
export const inLine = ({ zh, en }: InEach) => escaped(zh) + (zh === en ? '' : ` ${inEnglish(en)}`);

export const link = (address: string, text: string) => `<a href="${escaped(address)}">${text}</a>`;

export const heads = (names: readonly InEach[]) =>
  `<thead><tr>${names.map(name => `<th scope="col">${bilingual(name)}</th>`).join('')}</tr></thead>`;

export const table = (head: string, rows: readonly string[]) =>
  `<div class="wide"><table>${head}<tbody>\n${rows.join('\n')}\n</tbody></table></div>`;

export const row = (cells: readonly string[]) => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`;

/** A page that any browser shows without Sanbao and without the network. */
export const page = (title: string, body: readonly string[]) => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
<main>
${body.join('\n')}
</main>
</html>
`;
