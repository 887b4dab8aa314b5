import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { planIn, trainingGround } from '../../test/training.ts';

let sanbao: Sanbao;
let office: Client;

beforeAll(async () => {
  sanbao = await startSanbao();
  office = await sanbao.as('after-sales');
  const ground = await trainingGround(sanbao);
  await planIn(sanbao, ground, 'DRAFT', { title: '甲 50% 课时', capacity: 10, startsOn: '2026-12-14' });
  sanbao.clock.now = new Date('2026-11-24T02:00:00Z');
  await planIn(sanbao, ground, 'SUBMITTED', {
    title: '乙 Basic',
    capacity: 20,
    startsOn: '2026-12-15',
    endsOn: '2026-12-16',
    topics: ['USE'],
    schedule: [{ day: '2026-12-15', topic: 'USE', hours: 2, instructor: ground.instructor }],
  });
  await planIn(sanbao, ground, 'APPROVED', {
    title: '丙 advanced',
    capacity: 30,
    inHousePractice: true,
    otherMatters: '自带工装',
  });
});
afterAll(() => sanbao.stop());

/** The first character of each title that a filter finds, in the order in which they were made; the newest first, they are the same. */
async function found(filter: object) {
  const query = `query ($filter: TrainingPlanFilter) {
    sorted: trainingPlans(filter: $filter, orderBy: [NUMBER_ASC]) { nodes { title } totalCount }
    newest: trainingPlans(filter: $filter) { nodes { title } }
    page: trainingPlans(filter: $filter, first: 1, offset: 1) { nodes { title } } }`;
  const { sorted, newest, page } = await office.read(query, { filter });
  expect(sorted.totalCount).toBe(sorted.nodes.length);
  expect(newest.nodes).toEqual(sorted.nodes.toReversed());
  expect(page.nodes).toEqual(newest.nodes.slice(1, 2));
  return sorted.nodes.map(({ title }: { title: string }) => title[0]).join('');
}
const idOf = async (number: string) =>
  (
    await office.read('query ($n: String) { trainingPlans(filter: { number: { eq: $n } }) { nodes { id } } }', {
      n: number,
    })
  ).trainingPlans.nodes[0].id;

describe('text', () => {
  test.each([
    [{ number: { eq: 'TP-2026-0002' } }, '乙'],
    [{ number: { in: ['TP-2026-0001', 'TP-2026-0003'] } }, '甲丙'],
    [{ number: { in: [] } }, ''],
    [{ title: { contains: 'ADV' } }, '丙'],
    [{ title: { contains: '0%' } }, '甲'],
    [{ title: { contains: '_' } }, ''],
    [{ title: { contains: '\\' } }, ''],
    [{ otherMatters: { isNull: true } }, '甲乙'],
    [{ otherMatters: { isNull: false } }, '丙'],
  ])('%j', async (filter, expected) => expect(await found(filter)).toBe(expected));
});

describe('numbers, days, times, flags', () => {
  test.each([
    [{ capacity: { eq: 20 } }, '乙'],
    [{ capacity: { in: [10, 30] } }, '甲丙'],
    [{ capacity: { gte: 20 } }, '乙丙'],
    [{ capacity: { lte: 20, gte: 20 } }, '乙'],
    [{ capacity: { isNull: true } }, ''],
    [{ startsOn: { eq: '2026-12-15' } }, '乙'],
    [{ startsOn: { in: ['2026-12-15'] } }, '乙'],
    [{ startsOn: { lte: '2026-12-14' } }, '甲丙'],
    [{ startsOn: { gte: '2026-12-15' } }, '乙'],
    [{ startsOn: { gte: '2026-12-14', lte: '2026-12-15' } }, '甲乙丙'],
    [{ startsOn: { gte: '2026-12-15', lte: '2026-12-14' } }, ''],
    [{ endsOn: { gte: '2026-12-16' } }, '乙'],
    [{ createdAt: { gte: '2026-11-24T00:00:00Z' } }, '乙丙'],
    [{ createdAt: { lte: '2026-11-23T10:00:00+08:00' } }, '甲'],
    [{ createdAt: { isNull: true } }, ''],
    [{ inHousePractice: { eq: true } }, '丙'],
    [{ inHousePractice: { eq: false } }, '甲乙'],
  ])('%j', async (filter, expected) => expect(await found(filter)).toBe(expected));
});

describe('choices', () => {
  test.each([
    [{ state: { eq: 'DRAFT' } }, '甲'],
    [{ state: { in: ['DRAFT', 'APPROVED'] } }, '甲丙'],
    [{ state: { isNull: false } }, '甲乙丙'],
    [{ topics: { contains: 'MAINTENANCE' } }, '甲丙'],
    [{ topics: {} }, '甲乙丙'],
  ])('%j', async (filter, expected) => expect(await found(filter)).toBe(expected));
});

describe('linked records', () => {
  test.each([
    [{ productFamily: { code: { eq: 'SJZ' } } }, '甲乙丙'],
    [{ productFamily: { code: { eq: 'other' } } }, ''],
    [{ instructors: { name: { eq: '丁海涛' } } }, '甲乙丙'],
    [{ instructors: { roles: { contains: 'TRAINEE' } } }, ''],
    [{ approvedBy: { person: { name: { eq: '方国栋' } } } }, '丙'],
    [{ approvedBy: { id: { isNull: true } } }, '甲乙'],
    [{ productFamily: { q: 'zhuanghe' } }, '甲乙丙'],
  ])('%j', async (filter, expected) => expect(await found(filter)).toBe(expected));

  test('by their ids', async () => {
    const id = await idOf('TP-2026-0001');
    expect(await found({ id: { eq: id } })).toBe('甲');
    expect(await found({ id: { in: [id, 'no id'] } })).toBe('甲');
    expect(await found({ id: { eq: 'no id' } })).toBe('');
    const { productFamily } = (
      await office.read('query ($id: ID!) { trainingPlan(id: $id) { productFamily { id } } }', { id })
    ).trainingPlan;
    expect(await found({ productFamily: { id: { eq: productFamily.id } } })).toBe('甲乙丙');
    expect(await found({ productFamily: { id: { in: [id] } } })).toBe('');
  });
});

describe('together', () => {
  test.each([
    [{}, '甲乙丙'],
    [{ and: [], or: null, title: {} }, '甲乙丙'],
    [{ or: [] }, ''],
    [{ capacity: { gte: 20 }, state: { eq: 'APPROVED' } }, '丙'],
    [{ and: [{ capacity: { gte: 20 } }, { capacity: { lte: 20 } }] }, '乙'],
    [{ or: [{ state: { eq: 'DRAFT' } }, { inHousePractice: { eq: true } }] }, '甲丙'],
    [{ not: { state: { eq: 'DRAFT' } } }, '乙丙'],
    [{ not: { otherMatters: { contains: '工装' } } }, '甲乙'],
    [{ not: { or: [{ state: { eq: 'DRAFT' } }, { not: { capacity: { lte: 20 } } }] } }, '乙'],
  ])('%j', async (filter, expected) => expect(await found(filter)).toBe(expected));
});

describe('search', () => {
  const people = async (q: string) => {
    const query = 'query ($q: String) { persons(filter: { q: $q }) { nodes { name } } }';
    return (await office.read(query, { q })).persons.nodes.map(({ name }: { name: string }) => name);
  };

  test.each(['丁海涛', '海涛', '涛', '丁', 'dinghaitao', 'DingHai', 'haitao', 'dht', 'ht', '丁 海涛', 'ding 涛'])(
    '%s finds 丁海涛',
    async q => expect(await people(q)).toContain('丁海涛'),
  );
  test.each(['丁涛', '海丁', 'taohai', 'dinghaitaox', '!', "'", ':*', '丁海涛 nobody'])('%s does not', async q =>
    expect(await people(q)).not.toContain('丁海涛'),
  );

  test('by number, and by words of the title', async () => {
    expect(await found({ q: 'TP-2026-0003' })).toBe('丙');
    expect(await found({ q: '2026' })).toBe('甲乙丙');
    expect(await found({ q: 'BAS' })).toBe('乙');
    expect(await found({ q: '' })).toBe('甲乙丙');
  });

  test('with another filter, of words in any order, and of a number in any spelling', async () => {
    expect(await found({ q: '2026', state: { in: ['DRAFT', 'SUBMITTED'] } })).toBe('甲乙');
    expect(await found({ q: '2026', startsOn: { lte: '2026-12-14' } })).toBe('甲丙');
    expect(await found({ q: 'advanced tp 丙' })).toBe('丙');
    expect(await found({ q: 'tp2026 0003' })).toBe('丙');
    expect(await found({ q: 'tp 2026 nobody' })).toBe('');
  });
});

test('what is looked for in each row is given up, and the refusal names by which field', async () => {
  const other = new pg.Client(sanbao.url);
  await other.connect();
  try {
    await other.query('begin; lock table training_plan in access exclusive mode');
    const { errors } = await office.ask(
      '{ trainingPlans(filter: { otherMatters: { contains: "x" }, state: { eq: DRAFT } }, orderBy: [VERSION_ASC]) { nodes { id } } }',
    );
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(/^Other matters, Version: no index has this, .* after 5 seconds/),
      extensions: { code: 'TOO_COMPLEX', fields: ['Other matters', 'Version'], seconds: 5 },
    });
  } finally {
    await other.end();
  }
}, 30_000);
