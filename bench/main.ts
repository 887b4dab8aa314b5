import { list } from './list.ts';
import { scale } from './scale.ts';
import { soak } from './soak.ts';

const chapters: Record<string, (...args: string[]) => Promise<void>> = { list, scale, soak };

const [name = 'list', ...args] = process.argv.slice(2);
const chapter = chapters[name];
if (!chapter) throw new Error(`npm run bench -- ${Object.keys(chapters).join(' | ')}`);
await chapter(...args);
