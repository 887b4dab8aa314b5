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
const tools: typeof chapters = { grow: growOnly };

const [name, ...args] = process.argv.slice(2);
if (name !== undefined && !(chapters[name] ?? tools[name]))
  throw new Error(`npm run bench -- ${Object.keys(chapters).join(' | ')}`);
for (const each of name === undefined ? Object.keys(chapters) : [name]) {
  console.log(`\n── ${each}`);
  await (chapters[each] ?? tools[each])?.(...args);
}
if (!verdict()) process.exitCode = 1;
