import 'reflect-metadata';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterSales } from '../chapters.ts';
import { apiPages } from '../contract/api-pages.ts';
import { declaredChanges } from '../contract/declared-changes.ts';
import { changesSince } from '../contract/schema-changes.ts';
import { schemaChangesDocument } from '../contract/schema-changes-document.ts';
import { standingRulesPage } from '../contract/standing-rules-page.ts';
import { procedureDocument } from '../overview/procedure-document.ts';
import { lettersPage } from '../print/letters-page.ts';
import { createSchema } from '../schema.ts';
import { printedSchema } from './print-schema.ts';

const folder = 'docs/api';

/** The pages of the API, by the paths of their files. */
export const printedApi = async () =>
  new Map([...apiPages(afterSales, await createSchema(afterSales))].map(([name, page]) => [join(folder, name), page]));

/** Other generated documents: the contract and its changes, the procedure as it runs, the facts its rules rest on. */
export const prints: [file: string, print: () => string | Promise<string>][] = [
  ['schema.graphql', printedSchema],
  ['server/procedure.md', () => procedureDocument(afterSales)],
  ['docs/letters.md', lettersPage],
  ['docs/standing-rules.md', () => standingRulesPage(afterSales)],
  [
    'docs/schema-changes.md',
    async () => schemaChangesDocument(await changesSince(await printedSchema()), declaredChanges),
  ],
];

if (import.meta.main) {
  for (const [file, print] of prints) writeFileSync(file, await print());
  const pages = await printedApi();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, page] of pages) writeFileSync(file, page);
}
