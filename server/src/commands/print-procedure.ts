import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { afterSales } from '../chapters.ts';
import { procedureDocument } from '../overview/procedure-document.ts';

/** Prints the procedure as it runs: `server/procedure.md`. */
if (import.meta.main) writeFileSync('server/procedure.md', procedureDocument(afterSales));
