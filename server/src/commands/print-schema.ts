import { writeFileSync } from 'node:fs';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { createSchema } from '../schema.ts';

/** Prints the contract: `schema.graphql` with its directives. */
export const printedSchema = async () => `${printSchemaWithDirectives(await createSchema())}\n`;

if (import.meta.main) writeFileSync('schema.graphql', await printedSchema());
