import { requirementOf, titleOf } from '../procedure/document-texts.ts';
import { document } from '../procedures/sh-jr-c-160/document.ts';
import type { EvidencePack } from './evidence-pack.entity.ts';
import { COMMAND } from './evidence-zip.ts';

/** A record in the pack, as its first page has it. */
export interface Listed {
  number: string;
  zh: string;
  en: string;
  state: string;
  steps: number;
  files: { name: string; title: string }[];
}

const STYLE = `body{font:15px/1.6 "Noto Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;max-width:1100px;margin:32px auto;padding:0 20px;color:#211c18}
h1{font-size:24px;margin:0}table{border-collapse:collapse;width:100%;margin:16px 0}th,td{border:1px solid #b9b1a8;padding:6px 9px;text-align:left;vertical-align:top}
th{background:#f3f0ec}small,.en{color:#6f665d}code{background:#f3f0ec;padding:2px 6px}a{color:#8a1c1c}`;

/** The first page: to be read in any browser, without Sanbao and without the network. */
export function evidenceIndex({ number, clause, from, until, createdAt }: EvidencePack, records: readonly Listed[]) {
  const { zh, en } = requirementOf(document, clause);
  const title = titleOf(document);
  const rows = records.map(
    record => `<tr><td>${escaped(record.number)}</td><td>${escaped(record.zh)}<br><span class="en">${escaped(record.en)}</span></td>
<td>${escaped(record.state)}</td><td>${record.steps}</td><td>${record.files.map(link).join('<br>')}</td></tr>`,
  );
  const listed: readonly [string, string][] = [
    ['decisions.json', '决定 Decisions'],
    ['signatures.json', '签字 Signatures'],
  ];
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(`${number} ${clause}`)}</title>
<style>${STYLE}</style>
<h1>证据包 Evidence pack ${escaped(number)}</h1>
<p>${escaped(document.number)} ${escaped(title.zh)} <span class="en">${escaped(title.en)}</span></p>
<p><b>${escaped(clause)}</b> ${escaped(zh)}<br><span class="en">${escaped(en)}</span></p>
<p>${from} – ${until} <small>生成于 made ${createdAt.toISOString()}</small></p>
<p>${listed.map(([name, title]) => link({ name, title })).join(' · ')}</p>
<table>
<tr><th>编号<br>Number</th><th>记录<br>Record</th><th>状态<br>State</th><th>步骤<br>Steps</th><th>文件<br>Files</th></tr>
${rows.join('\n')}
</table>
<h2>核验 How to check it</h2>
<p>解压后在此文件夹中运行：<code>${COMMAND}</code>。清单自身的 SHA-256 与系统中证据包所示一致，即整包未被改动。</p>
<p class="en">Unpack it and run <code>${COMMAND}</code> in this folder. The whole is untouched if the SHA-256 of the manifest itself is the one that the evidence pack shows in the system.</p>
<p>履历中每一步的 <code>contentDigest</code> 是 <code>salt</code> 与 <code>content</code> 相连后的 SHA-256；<code>hash</code> 是该步在全库事件链中的哈希值。</p>
<p class="en">For each step of a history, <code>contentDigest</code> is the SHA-256 of <code>salt</code> and <code>content</code> put together; <code>hash</code> is its link in the chain of all events.</p>
</html>
`;
}

const link = ({ name, title }: { name: string; title: string }) => `<a href="${escaped(name)}">${escaped(title)}</a>`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, char => entities[char] as string);
