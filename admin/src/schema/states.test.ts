import { expect, test } from '@jest/globals';
import { moodOf } from './states.ts';

test.each([
  ['DRAFT', 'default'],
  ['SUBMITTED', 'info'],
  ['REJECTED', 'error'],
  ['CANCELLED', 'default'],
])('a training plan that is %s looks %s', (state, mood) => expect(moodOf('TrainingPlan', state)).toBe(mood));
