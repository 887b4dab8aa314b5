import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterSales } from '../chapters.ts';
import { apiPages } from '../contract/api-pages.ts';
import { createSchema } from '../schema.ts';

const folder = 'docs/api';

/** The pages of the API, by the paths of their files. */
export const printedApi = async () =>
  new Map([...apiPages(afterSales, await createSchema(afterSales))].map(([name, page]) => [join(folder, name), page]));

if (import.meta.main) {
  const pages = await printedApi();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, page] of pages) writeFileSync(file, page);
}
