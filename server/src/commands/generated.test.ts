import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { procedureDocument } from '../procedure/procedure-document.ts';
import { printedSchema } from './print-schema.ts';
import { printedSchemaChanges } from './print-schema-changes.ts';

test.each([
  ['schema.graphql', printedSchema],
  ['server/procedure.md', procedureDocument],
  ['docs/schema-changes.md', printedSchemaChanges],
])('%s is what the code prints', async (file, print) => {
  const current = readFileSync(file, 'utf8') === (await print());
  expect(current ? file : `${file} is stale: run \`npm run generate\``).toBe(file);
});
