import type { Step } from './metadata.ts';
import { steps } from './schema.ts';

export type Mood = 'default' | 'info' | 'success' | 'warning' | 'error';

/** How a state looks follows from the steps: refused ones stand out, finished ones rest, the first is plain. */
export function moodOf(record: string, state: string): Mood {
  const own = steps.filter(step => step.record === record);
  const arriving = own.filter(({ to }) => to.includes(state));
  const leaves = own.some(({ from }) => from.includes(state));
  if (arriving.length > 0 && arriving.every(refuses)) return leaves ? 'error' : 'default';
  if (!leaves) return 'success';
  return arriving.some(({ from }) => from.length === 0) ? 'default' : 'info';
}

const refuses = ({ tone }: Step) => tone === 'DANGER';
