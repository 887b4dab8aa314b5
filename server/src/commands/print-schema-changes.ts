import { writeFileSync } from 'node:fs';
import { declaredChanges } from '../contract/declared-changes.ts';
import { changesOf, releasedSchema, releasedVersions } from '../contract/schema-changes.ts';
import { schemaChangesDocument } from '../contract/schema-changes-document.ts';
import { printedSchema } from './print-schema.ts';

/** What changed in the contract since the last release: `docs/schema-changes.md`. */
export async function printedSchemaChanges() {
  const release = releasedVersions().at(-1) as string;
  const changes = await changesOf(releasedSchema(release), await printedSchema());
  return schemaChangesDocument(release, changes, declaredChanges);
}

if (import.meta.main) writeFileSync('docs/schema-changes.md', await printedSchemaChanges());
