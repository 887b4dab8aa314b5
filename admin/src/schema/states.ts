import type { Step } from './metadata.ts';
import { steps } from './schema.ts';

export type Mood = 'default' | 'info' | 'success' | 'warning' | 'error';

/** How a state looks follows from the steps: refused ones stand out, finished ones rest, the first is plain. */
export function moodOf(record: string, state: string): Mood {
  const own = steps.filter(step => step.record === record);
  const arriving = own.filter(({ to }) => to.includes(state));
  const leaves = leads(record, state);
  if (arriving.length > 0 && arriving.every(refuses)) return leaves ? 'error' : 'default';
  if (!leaves) return 'success';
  return arriving.some(({ from }) => from.length === 0) ? 'default' : 'info';
}

/** Whether a step leads on from the state. */
export const leads = (record: string, state: string) =>
  steps.some(step => step.record === record && step.from.includes(state));

const refuses = ({ tone }: Step) => tone === 'DANGER';
