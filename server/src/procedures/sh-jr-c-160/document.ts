import { byNumber, type Requirement } from '../clause.ts';
import type { ProcedureDocument } from '../document.ts';
import { customerService } from './clauses/customer-service.ts';
import { documents } from './clauses/documents.ts';
import { repair } from './clauses/repair.ts';
import { responsibilities } from './clauses/responsibilities.ts';
import { spareParts } from './clauses/spare-parts.ts';
import { training } from './clauses/training.ts';
import { type ClauseName, clause } from './clauses.ts';
import { type FormName, forms, type RelatedDocumentName, relatedDocuments } from './forms.ts';
import { labels } from './labels/index.ts';
import { Parameters } from './parameters.ts';

/** The procedure that Sanbao runs. */
export const procedure = {
  name: 'AfterSalesProcedure',
  number: 'SH/JR-C-160-01',
  revision: 'A',
  modification: 0,
} as const;

/** Headings of the document. They require nothing by themselves, so a step cites a clause, never a heading. */
export const headings = {
  '3': 'definitions',
  '4': 'responsibilities',
  '5': 'procedure',
  '5.1': 'training',
  '5.2': 'customerService',
  '5.3': 'repair',
  '5.4': 'spareParts',
  '6': 'relatedDocuments',
  '7': 'forms',
  '8': 'archive',
} as const satisfies Record<string, string>;

const requirements: Readonly<Record<ClauseName, Requirement>> = {
  ...responsibilities,
  ...training,
  ...customerService,
  ...repair,
  ...spareParts,
  ...documents,
};

/** What each catalogue says of it. */
export interface DocumentTexts {
  readonly $: string;
  readonly headings: Readonly<Record<(typeof headings)[keyof typeof headings], string>>;
  readonly clauses: Readonly<Record<ClauseName, string | { readonly $: string; readonly evidence: string }>>;
  readonly forms: Readonly<Record<FormName, string>>;
  readonly relatedDocuments: Readonly<Record<RelatedDocumentName, string>>;
}

/** All of it, as a procedure has it. */
export const document: ProcedureDocument = {
  ...procedure,
  headings,
  clauses: byNumber(clause, requirements),
  forms,
  relatedDocuments,
  labels,
  parameters: Parameters,
};
