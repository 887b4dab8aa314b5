import type { InEach } from '../messages/language.ts';
import { alike, sentence } from '../print/bilingual-text.ts';
import type { Listed, TakenStep } from './evidence-document.ts';
import { bilingual, escaped, heads, inLine, link, page, row, table } from './evidence-html.ts';
import { verdictLine } from './evidence-index.ts';
import type { LabelledValue } from './evidence-words.ts';

/** A record's own page: its content, how it stands to what is wanted of it, and what was done on it by whom. */
export function evidencePage(record: Listed, content: readonly LabelledValue[], steps: readonly TakenStep[]) {
  const { number, kind, names, state, verdicts, files } = record;
  return page(number, [
    `<p>${link('../index.html', inLine(sentence('packToIndex')))}</p>`,
    `<h1>${escaped(number)} ${inLine(kind)}</h1>`,
    `<p>${[...names.map(escaped), inLine(state)].join(' · ')}</p>`,
    ...section(
      sentence('packVerdicts'),
      verdicts.map(each => `<p>${escaped(each.clause)} ${verdictLine(each)}</p>`),
    ),
    ...section(sentence('packHistory'), [table(heads(stepHeads()), steps.map(stepRow))]),
    ...section(sentence('packSays'), [table('', content.map(factRow))]),
    ...section(
      sentence('packPapers'),
      files.map(({ name, title }) => `<p>${link(`../${name}`, inLine(title))}</p>`),
    ),
  ]);
}

const section = (title: InEach, body: readonly string[]) => (body.length ? [`<h2>${inLine(title)}</h2>`, ...body] : []);

const stepHeads = () => [
  sentence('packTime'),
  sentence('packStep'),
  sentence('packClause'),
  sentence('packPerson'),
  sentence('packAfter'),
  alike('SHA-256'),
];

const stepRow = ({ at, step, clause, person, department, onBehalfOf, to, hash }: TakenStep) =>
  row([
    escaped(at),
    bilingual(step),
    escaped(clause ?? ''),
    [
      escaped(person),
      department && bilingual(department),
      onBehalfOf && inLine(sentence('packOnBehalf', () => ({ whom: onBehalfOf }))),
    ]
      .filter(Boolean)
      .join('<br>'),
    bilingual(to),
    `<code title="${escaped(hash)}">${escaped(hash.slice(0, 12))}…</code>`,
  ]);

const factRow = ({ label, value }: LabelledValue) =>
  `<tr><th scope="row">${bilingual(label)}</th><td class="said">${bilingual(value)}</td></tr>`;
