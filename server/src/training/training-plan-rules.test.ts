import { describe, expect, test } from '@jest/globals';
import { trainingPeriod, trainingSchedule } from './training-plan-rules.ts';

const teacher = { id: 'a', name: '丁海涛', roles: ['INSTRUCTOR'] };
const other = { id: 'b', name: '苏文彬', roles: ['INSTRUCTOR'] };
const fitter = { id: 'c', name: '陆志明', roles: ['TECHNICIAN'] };
const lesson = { day: '2026-12-14', topic: 'USE', hours: 6, instructor: teacher };
const plan = {
  startsOn: '2026-12-14',
  endsOn: '2026-12-15',
  topics: ['USE'],
  schedule: [lesson],
  instructors: [teacher],
};
const today = { today: '2026-11-23' };

describe('5.1.1 the days of a plan', () => {
  test.each([
    ['within one day', { startsOn: '2026-12-14', endsOn: '2026-12-14' }, undefined],
    ['starting today', { startsOn: '2026-11-23', endsOn: '2026-11-24' }, undefined],
    ['across the year', { startsOn: '2026-12-31', endsOn: '2027-01-02' }, undefined],
    ['ending before it starts', { startsOn: '2026-12-14', endsOn: '2026-12-13' }, 'endsBeforeStart'],
    ['starting yesterday', { startsOn: '2026-11-22', endsOn: '2026-12-13' }, 'startsInThePast'],
  ])('%s', (_, change, rule) => {
    expect(trainingPeriod({ ...plan, ...change } as never, {}, today)?.rule).toBe(rule);
  });

  test.each([
    ['keeps its first day once it is under way', 'IN_PROGRESS', '2026-11-20', undefined],
    ['is not moved into the past while it is under way', 'IN_PROGRESS', '2026-11-19', 'startsInThePast'],
    ['does not keep a day that has passed before it began', 'APPROVED', '2026-11-20', 'startsInThePast'],
  ] as const)('%s', (_, state, startsOn, rule) => {
    const amended = { ...plan, startsOn };
    expect(trainingPeriod(amended as never, { state, startsOn: '2026-11-20' }, today)?.rule).toBe(rule);
  });
});

describe('5.1.1, 5.1.3 the schedule of a plan', () => {
  test.each([
    ['teaching its topic', {}, undefined, undefined],
    [
      'a lesson after its last day',
      { schedule: [{ ...lesson, day: '2026-12-16' }] },
      'scheduleOutsidePlan',
      'schedule.0.day',
    ],
    [
      'a lesson before its first day',
      { schedule: [lesson, { ...lesson, day: '2026-12-13' }] },
      'scheduleOutsidePlan',
      'schedule.1.day',
    ],
    [
      'a lesson on another topic',
      { schedule: [{ ...lesson, topic: 'REPAIR' }] },
      'lessonOutsideTopics',
      'schedule.0.topic',
    ],
    ['a topic that nobody teaches', { topics: ['USE', 'REPAIR'] }, 'topicWithoutLesson', 'schedule'],
    [
      'a lesson by somebody else',
      { schedule: [{ ...lesson, instructor: other }] },
      'lessonByOutsider',
      'schedule.0.instructor',
    ],
    ['an instructor who is none', { instructors: [teacher, fitter] }, 'notAnInstructor', 'instructors.1'],
  ])('%s', (_, change, rule, field) => {
    const refusal = trainingSchedule({ ...plan, ...change } as never);
    expect([refusal?.rule, refusal?.field]).toEqual([rule, field]);
  });
});
