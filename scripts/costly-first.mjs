import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import TestSequencer from '@jest/test-sequencer';

const budget = JSON.parse(readFileSync(new URL('../server/test/budget.json', import.meta.url), 'utf8'));

/** What has a budget of its own begins first. Jest goes by size, and would wait in the end for a short file that takes long. */
export default class CostlyFirst extends TestSequencer {
  sort(tests) {
    const cost = ({ path, context }) => budget[relative(context.config.rootDir, path)] ?? 0;
    return super.sort(tests).sort((a, b) => cost(b) - cost(a));
  }
}
