import type { Label } from '../fields/labels.ts';
import type { ProcedureDocument } from '../procedures/document.ts';

/** The titles and texts of a document and its parts, in every language. */
export const titleOf = ({ name, labels }: ProcedureDocument): Label => labels.of(name);

export const headingOf = ({ name, headings, labels }: ProcedureDocument, number: string): Label =>
  labels.of(name, 'headings', headings[number] ?? number);

export const requirementOf = ({ name, clauses, labels }: ProcedureDocument, number: string): Label =>
  labels.of(name, 'clauses', clauses.get(number)?.name ?? number);

/** The evidence that an auditor finds where a clause was carried out. */
export const evidenceOf = ({ name, clauses, labels }: ProcedureDocument, number: string): Label | undefined =>
  labels.find(name, 'clauses', clauses.get(number)?.name ?? number, 'evidence');

export const formTitleOf = ({ name, forms, labels }: ProcedureDocument, number: string): Label =>
  labels.of(name, 'forms', forms[number]?.name ?? number);

export const relatedTitleOf = ({ name, relatedDocuments, labels }: ProcedureDocument, number: string): Label =>
  labels.of(name, 'relatedDocuments', relatedDocuments[number] ?? number);

/** The paths under which the catalogues have its texts; evidence is told of some clauses alone. */
export const textPaths = ({ name, headings, clauses, forms, relatedDocuments }: ProcedureDocument): string[] => [
  name,
  ...Object.values(headings).map(heading => `${name}.headings.${heading}`),
  ...[...clauses.values()].map(clause => `${name}.clauses.${clause.name}`),
  ...Object.values(forms).map(form => `${name}.forms.${form.name}`),
  ...Object.values(relatedDocuments).map(related => `${name}.relatedDocuments.${related}`),
];
