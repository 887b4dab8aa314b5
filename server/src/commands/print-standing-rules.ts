import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { afterSales } from '../chapters.ts';
import { standingRulesPage } from '../contract/standing-rules-page.ts';

/** Prints what standing rules rest on, and what becomes of each fact: `docs/standing-rules.md`. */
if (import.meta.main) writeFileSync('docs/standing-rules.md', standingRulesPage(afterSales));
