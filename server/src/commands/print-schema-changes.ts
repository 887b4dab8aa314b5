import { writeFileSync } from 'node:fs';
import { declaredChanges } from '../contract/declared-changes.ts';
import { changesSince } from '../contract/schema-changes.ts';
import { schemaChangesDocument } from '../contract/schema-changes-document.ts';
import { printedSchema } from './print-schema.ts';

/** What changed in the contract from release to release: `docs/schema-changes.md`. */
export const printedSchemaChanges = async () =>
  schemaChangesDocument(await changesSince(await printedSchema()), declaredChanges);

if (import.meta.main) writeFileSync('docs/schema-changes.md', await printedSchemaChanges());
