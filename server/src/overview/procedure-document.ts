import type { ClauseNumber } from '../fields/clause-number.ts';
import { type Field, fieldsOf } from '../fields/field.ts';
import { inTurn, type Label } from '../fields/labels.ts';
import { formTitleOf, headingOf, requirementOf, titleOf } from '../procedure/document-texts.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { RecordClass } from '../procedure/record.ts';
import { movesOf } from '../procedure/states.ts';
import type { Step } from '../procedure/step.ts';
import { rolesFor } from '../procedure/who-may-take.ts';
import { Department, Role } from '../viewer/roles.ts';
import { isServed, stepsUnder } from './served.ts';
import { stateDiagram } from './state-diagram.ts';

/** The procedure as it runs, for people to read: what serves each clause, and how each record moves. */
export const procedureDocument = (running: Procedure): string => `${paragraphs(running).join('\n\n')}\n`;

const paragraphs = (running: Procedure) => [
  `# ${both(titleOf(running.document))}`,
  `${running.document.number} · ${running.document.revision}/${running.document.modification}`,
  '条款由谁、以哪些步骤落实，记录如何流转；由 `npm run generate` 按代码写成。\n' +
    'Who carries out each clause by which steps, and how each record moves; written from the code by `npm run generate`.',
  ...running.headingNumbers.flatMap(number => chapter(running, number)),
  '## 程序参数 Parameters',
  '条款未写明、由总经理批准的数值；未批准其他数值时按缺省值执行。\n' +
    'What the clauses leave open and the General Manager approves; the default holds until another value is approved.',
  parameters(running),
  '## 记录的状态 States of the records',
  ...running.records.flatMap(record => movement(running, record)),
];

const both = (label: Label) => [...new Set(inTurn(label))].join(' ');
const table = (columns: readonly string[], rows: readonly string[][]) =>
  [columns, columns.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
const cell = (parts: readonly string[]) => parts.join('<br>');

/** A clause belongs to the heading before its last number; where both have one number, to that. */
const chapterOf = ({ document }: Procedure, clause: ClauseNumber) =>
  clause in document.headings ? clause : clause.slice(0, clause.lastIndexOf('.'));

function chapter(running: Procedure, number: string): string[] {
  const title = `${number.includes('.') ? '###' : '##'} ${number} ${both(headingOf(running.document, number))}`;
  const rows = running.clauseNumbers
    .filter(clause => chapterOf(running, clause) === number)
    .map(clause => row(running, clause));
  if (!rows.length) return [title];
  return [title, table(['条款 Clause', '要求 Requirement', '部门 Departments', '步骤 Steps', '表单 Form'], rows)];
}

function row(running: Procedure, number: ClauseNumber): string[] {
  const clause = running.clauseOf(number);
  const departments = clause.departments.map(department =>
    both(running.labels.ofValues(Department)[department] as Label),
  );
  const form = clause.form && `${clause.form} ${both(formTitleOf(running.document, clause.form))}`;
  const required = cell(inTurn(requirementOf(running.document, number)));
  return [number, required, cell(departments), cell(carriedOut(running, number)), form ?? ''];
}

function carriedOut(running: Procedure, number: ClauseNumber): string[] {
  const { through } = running.clauseOf(number);
  const steps = stepsUnder(running, number).map(
    step => `${both(step.labels.of(step.name))} (${takers(step)}) \`${step.name}\``,
  );
  if (through) steps.push(`→ ${through.join(', ')}`);
  return isServed(running, number) ? steps : [...steps, '*尚未纳入 not yet served*'];
}

function takers(step: Step) {
  const roles = rolesFor(step, undefined).map(role => both(step.labels.ofValues(Role)[role] as Label));
  return roles.join(', ') || '系统 the system';
}

function parameters({ document, clauseNumbers, labels }: Procedure): string {
  const defaults = new document.parameters();
  const place = ({ clause }: Field) => clauseNumbers.indexOf(clause as ClauseNumber);
  const rows = [...fieldsOf(document.parameters)]
    .sort((a, b) => place(a) - place(b))
    .map(field => {
      const unit = labels.unitOf(field);
      return [
        field.clause ?? '',
        `${both(labels.ofField(field))} \`${field.name}\``,
        unit ? both(unit) : '',
        String(defaults[field.name as keyof typeof defaults]),
      ];
    });
  return table(['条款 Clause', '参数 Parameter', '单位 Unit', '缺省值 Default'], rows);
}

function movement({ steps, labels }: Procedure, record: RecordClass): string[] {
  const moves = movesOf(steps, record).map(
    ({ step, states }) => `- ${both(labels.of(step.name))} \`${step.name}\` → ${states.join(', ')}`,
  );
  return [
    `### ${both(labels.of(record.name))} \`${record.name}\``,
    `\`\`\`mermaid\n${stateDiagram({ steps, labels }, record)}\n\`\`\``,
    ...(moves.length ? [`随其他记录的步骤变动 Moved along by steps of other records:\n\n${moves.join('\n')}`] : []),
  ];
}
