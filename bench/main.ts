import { directus } from './directus.ts';
import { growOnly } from './house/house.ts';
import { importing } from './import.ts';
import { inbox } from './inbox.ts';
import { issue } from './issue.ts';
import { list } from './list.ts';
import { page } from './page.ts';
import { panel } from './panel.ts';
import { pull } from './pull.ts';
import { reports } from './reports.ts';
import { scale } from './scale.ts';
import { search } from './search.ts';
import { soak } from './soak.ts';
import { begin } from './start.ts';
import { step } from './step.ts';
import { verdict } from './targets.ts';

const chapters: Record<string, (...args: string[]) => Promise<void>> = {
  list,
  directus,
  step,
  issue,
  inbox,
  page,
  panel,
  reports,
  search,
  pull,
  scale,
  soak,
  start: begin,
  import: importing,
};
const programs: typeof chapters = { ...chapters, grow: growOnly };

// Names of chapters, and numbers for those that take any.
const asked = process.argv.slice(2);
const named = asked.filter(each => each in programs);
const numbers = asked.filter(each => /^\d+$/.test(each));
if (named.length + numbers.length < asked.length || (numbers.length && !named.length))
  throw new Error(`npm run bench -- [${Object.keys(chapters).join(' ')}]`);
for (const name of named.length ? named : Object.keys(chapters)) {
  console.log(`\n── ${name}`);
  await programs[name]?.(...numbers);
}
if (!verdict()) process.exitCode = 1;
