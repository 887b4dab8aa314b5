import { growOnly } from './house/house.ts';
import { issue } from './issue.ts';
import { list } from './list.ts';
import { panel } from './panel.ts';
import { scale } from './scale.ts';
import { soak } from './soak.ts';
import { step } from './step.ts';

const chapters: Record<string, (...args: string[]) => Promise<void>> = { list, step, issue, panel, scale, soak };
const tools: typeof chapters = { grow: growOnly };

const [name, ...args] = process.argv.slice(2);
if (name !== undefined && !(chapters[name] ?? tools[name]))
  throw new Error(`npm run bench -- ${Object.keys(chapters).join(' | ')}`);
for (const each of name === undefined ? Object.keys(chapters) : [name]) {
  console.log(`\n── ${each}`);
  await (chapters[each] ?? tools[each])?.(...args);
}
