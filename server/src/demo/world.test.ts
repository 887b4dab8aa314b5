import { describe, expect, test } from '@jest/globals';
import { heldTraining } from './held-training.ts';
import type { PlanForm, TrainingPlan } from './training-plan.ts';
import { world } from './world.ts';

const { people, users, dealers, customers, productFamilies, productModels, trainingYear } = world;
const person = (key: string) => people.find(each => each.key === key)!;
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);
/** The form as it stands after all revisions and amendments. */
const lastForm = ({ form, story }: TrainingPlan): PlanForm =>
  Object.assign({}, form, ...story.flatMap(step => ('change' in step ? [step.change] : [])));
const weekday = (day: number) => ((day % 7) + 7) % 7;

test('nothing has the name of another', () => {
  expect(repeated([...people, ...dealers, ...customers, ...trainingYear].map(({ key }) => key))).toEqual([]);
  expect(repeated([...people, ...dealers, ...customers].map(({ name }) => name))).toEqual([]);
  expect(repeated([...productFamilies, ...productModels].map(({ code }) => code))).toEqual([]);
  expect(repeated(people.map(({ phone }) => phone))).toEqual([]);
});

test('everybody works for someone in the world, and signs in with an account of their own', () => {
  const employers = ['company', ...[...dealers, ...customers].map(({ key }) => key)];
  expect(people.filter(({ employer }) => !employers.includes(employer))).toEqual([]);
  expect(repeated(users.map(user => user.person))).toEqual([]);
  for (const { key, email } of users) expect(email).toBe(`${key}@sanbao.example`);
});

test('no phone rings and no mail arrives in the real world', () => {
  const sites = customers.flatMap(customer => customer.sites);
  for (const { phone } of [...people, ...dealers, ...customers, ...sites])
    expect(phone).toMatch(/^139 0000 \d{4}$|^0\d{2,3}-5555\d{4}$/);
  for (const { email } of people) expect(email ?? '@none.example').toMatch(/@[a-z]+\.example$/);
});

test('an address names the city of its site, and has a postcode', () => {
  for (const { address, city, postcode } of customers.flatMap(({ sites }) => sites)) {
    expect(address).toContain(city);
    expect(postcode).toMatch(/^\d{6}$/);
  }
});

test('the training year shows every state', () => {
  expect([...new Set(trainingYear.map(({ state }) => state))].sort()).toEqual([
    'APPROVED',
    'ARRANGED',
    'CANCELLED',
    'DRAFT',
    'NOTIFIED',
    'REJECTED',
    'SUBMITTED',
  ]);
});

test('of what was held, some did not come, some had to try again, and the latest is not finished', () => {
  const held = trainingYear.flatMap(plan => heldTraining(plan) ?? []);
  const participants = held.flatMap(training => training.participants);
  expect(participants.some(({ came }) => !came)).toBe(true);
  expect(participants.some(({ attempts }) => attempts.length > 1)).toBe(true);
  expect(held.some(({ closedOn }) => closedOn === null)).toBe(true);
  for (const { closedOn, participants: all } of held)
    if (closedOn !== null) for (const { came, attempts } of all) expect(attempts.length > 0).toBe(came);
});

describe.each(trainingYear)('$key', plan => {
  const { startsOn, days, schedule } = lastForm(plan);

  test('is taught on working days, by instructors', () => {
    expect(weekday(startsOn) + days).toBeLessThanOrEqual(5);
    for (const { day, instructor } of schedule) {
      expect(day).toBeLessThanOrEqual(days);
      expect(person(instructor).roles).toContain('INSTRUCTOR');
    }
  });

  test('went its way step by step, on working days before this week and before the training', () => {
    const days = plan.story.map(({ day }) => day);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    for (const day of days) {
      expect(weekday(day)).toBeLessThanOrEqual(4);
      expect(day).toBeLessThan(Math.min(0, startsOn));
    }
  });
});
