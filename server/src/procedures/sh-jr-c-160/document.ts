import type { Bilingual } from '../../procedure/bilingual.ts';
import type { Clause, ClauseNumber } from '../../procedure/clause.ts';
import type { ProcedureDocument } from '../../procedure/document.ts';
import { customerService } from './clauses/customer-service.ts';
import { documents } from './clauses/documents.ts';
import { repair } from './clauses/repair.ts';
import { responsibilities } from './clauses/responsibilities.ts';
import { spareParts } from './clauses/spare-parts.ts';
import { training } from './clauses/training.ts';
import { type ClauseName, clause } from './clauses.ts';
import { forms, relatedDocuments } from './forms.ts';

/** The procedure that Sanbao runs. */
export const procedure = {
  number: 'SH/JR-C-160-01',
  revision: 'A',
  modification: 0,
  zh: '售后服务管理程序',
  en: 'After-Sales Service Management Procedure',
} as const;

/** Headings of the document. They require nothing by themselves, so a step cites a clause, never a heading. */
export const headings = {
  '3': { zh: '定义', en: 'Definitions' },
  '4': { zh: '职责', en: 'Responsibilities' },
  '5': { zh: '程序', en: 'Procedure' },
  '5.1': { zh: '技术培训', en: 'Technical training' },
  '5.2': { zh: '顾客服务', en: 'Customer service' },
  '5.3': { zh: '维修', en: 'Repair' },
  '5.4': { zh: '维配件的计划和供应', en: 'Planning and supply of spare parts' },
  '6': { zh: '相关文件', en: 'Related documents' },
  '7': { zh: '相关表单', en: 'Forms' },
  '8': { zh: '归档部门和保存期限', en: 'Archive and retention' },
} as const satisfies Record<string, Bilingual>;

export type HeadingNumber = keyof typeof headings;

const requirements: Readonly<Record<ClauseName, Clause>> = {
  ...responsibilities,
  ...training,
  ...customerService,
  ...repair,
  ...spareParts,
  ...documents,
};

const byNumber = new Map<string, Clause>(
  (Object.keys(clause) as ClauseName[]).map(name => [clause[name], requirements[name]]),
);

/** All of it, as a procedure has it. */
export const document: ProcedureDocument = { ...procedure, headings, clauses: byNumber, forms, relatedDocuments };

/** What a clause requires. */
export function clauseOf(number: ClauseNumber): Clause {
  const found = byNumber.get(number);
  if (!found) throw new Error(`${procedure.number} has no clause ${number}`);
  return found;
}

/** Whether the procedure has a clause of this number. */
export const isClause = (number: string): number is ClauseNumber => byNumber.has(number);

const inDocumentOrder = new Intl.Collator('en', { numeric: true }).compare;

/** The numbers as the document has them; the keys of an object put whole numbers first. */
export const headingNumbers = (Object.keys(headings) as HeadingNumber[]).sort(inDocumentOrder);
export const clauseNumbers = Object.values(clause).sort(inDocumentOrder);
