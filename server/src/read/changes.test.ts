import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import pg from 'pg';
import { NIL } from 'uuid';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { statementsOf } from '../../test/statements.ts';
import { type Ground, personId, planIn, planNotified, trainingGround } from '../../test/training.ts';
import { afterSales } from '../chapters.ts';
import { Person } from '../organization/person.entity.ts';
import { createSchema } from '../schema.ts';
import { ScheduledLesson, TrainingPlan } from '../training/training-plan.entity.ts';
import { companyEm } from '../viewer/viewer.ts';

let sanbao: Sanbao;
let office: Client;
let ground: Ground;
let slow: pg.Client;
let watch: pg.Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  office = await sanbao.as('after-sales');
  ground = await trainingGround(sanbao);
  slow = new pg.Client(sanbao.url);
  await slow.connect();
  watch = new pg.Client(sanbao.url);
  await watch.connect();
});
afterAll(async () => {
  await watch.end();
  await slow.end();
  await sanbao.stop();
});

const query = `query ($since: String, $first: Int) {
  persons(changedSince: $since, first: $first) { nodes { id version } pageInfo { hasNextPage endCursor } }
}`;

/**
 * Until every transaction now open in another database of this server has ended: a pull waits for those too, and the
 * tests beside this one have theirs.
 */
async function othersEnded() {
  const { rows } = await watch.query('select pg_current_xact_id()::xid as now');
  const older = `select from pg_stat_activity
    where datname <> current_database() and age(backend_xid) >= age($1::xid)`;
  while ((await watch.query(older, [rows[0].now])).rowCount) await setTimeout(5);
}

/** All that has changed since the cursor, page after page, and the cursor to go on from. */
async function pull(since: string, first = 100, client = office) {
  const people: { id: string; version: number }[] = [];
  let cursor = since;
  await othersEnded();
  for (let more = true; more; ) {
    const { nodes, pageInfo } = (await client.read(query, { since: cursor, first })).persons;
    people.push(...nodes);
    more = pageInfo.hasNextPage;
    cursor = pageInfo.endCursor;
  }
  return { ids: people.map(({ id }) => id), cursor };
}

const create = async (name: string) =>
  (await office.step('createPerson', { input: { name, employer: 'HOUSE', roles: [] } })).id as string;
const rename = (id: string, name: string) =>
  office.step('updatePerson', { id, input: { name, employer: 'HOUSE', roles: [] } });

describe('what changed without saying so counts as changed', () => {
  const plans = 'training_plan';
  const changedIn = async (table: string, id: string) => {
    const { rows } = await watch.query(`select changed_in::text from ${table} where id = $1`, [id]);
    return rows[0].changed_in as string;
  };
  /** Whether it counted so after what was done to it. */
  const counted = async (table: string, id: string, change: () => Promise<unknown>) => {
    const before = await changedIn(table, id);
    await change();
    return (await changedIn(table, id)) !== before;
  };

  test('by a statement, but for terms of search', async () => {
    const id = await create('庚');
    const update = (set: string) => () => slow.query(`update person set ${set} where id = $1`, [id]);
    expect(await counted('person', id, update("name = name || '改'"))).toBe(true);
    expect(await counted('person', id, update("search = search || ' 改'"))).toBe(false);
  });

  test('by a line that is changed, added or taken away, and by a list', async () => {
    const { id } = await planIn(sanbao, ground, 'DRAFT');
    const another = await create('辛');
    const changing = (change: (plan: TrainingPlan, lessons: ScheduledLesson[], em: SqlEntityManager) => unknown) =>
      counted(plans, id, () =>
        companyEm(sanbao.orm.em).transactional(async em => {
          const plan = await em.findOneOrFail(TrainingPlan, { id }, { populate: ['schedule', 'instructors'] });
          await change(plan, plan.schedule.getItems(), em as SqlEntityManager);
        }),
      );
    expect(await changing(() => undefined)).toBe(false);
    expect(await changing((_, [lesson]) => Object.assign(lesson as ScheduledLesson, { hours: 3 }))).toBe(true);
    expect(await changing(({ schedule }, [, lesson]) => schedule.remove(lesson as ScheduledLesson))).toBe(true);
    const added = { day: '2026-12-15', topic: 'REPAIR', hours: 1, position: 2, instructor: ground.instructor } as const;
    expect(await changing(({ schedule }) => schedule.add(Object.assign(new ScheduledLesson(), added) as never))).toBe(
      true,
    );
    expect(await changing(({ instructors }, _, em) => instructors.add(em.getReference(Person, another) as never))).toBe(
      true,
    );
  });
});

describe('a pull', () => {
  test('gives everything once, however small its pages, and then only what changes', async () => {
    const whole = await pull('');
    const { persons } = await office.read('{ persons { totalCount } }');
    expect(whole.ids).toHaveLength(persons.totalCount);
    expect(new Set(whole.ids).size).toBe(persons.totalCount);
    expect((await pull('', 3)).ids).toEqual(whole.ids);
    expect((await pull(whole.cursor)).ids).toEqual([]);

    const [first, second] = [await create('甲'), await create('乙')];
    await rename(first, '甲改');
    const next = await pull(whole.cursor, 1);
    expect(next.ids).toEqual([second, first]);
    expect((await pull(whole.cursor)).ids).toEqual(next.ids);
    expect((await pull(next.cursor)).ids).toEqual([]);
  });

  test('does not pass over a transaction that takes long', async () => {
    const { cursor: start, ids } = await pull('');
    await slow.query('begin');
    await slow.query('update person set changed_in = pg_current_xact_id() where id = $1', [ids[0]]);
    const younger = await create('丙');
    const during = await pull(start);
    expect(during.ids).toEqual([]);
    await slow.query('commit');
    const after = await pull(during.cursor);
    expect(after.ids).toEqual([ids[0], younger]);
    expect((await pull(after.cursor)).ids).toEqual([]);
  });

  test('goes on where one was rolled back', async () => {
    const { cursor: start, ids } = await pull('');
    await slow.query('begin');
    await slow.query('update person set changed_in = pg_current_xact_id() where id = $1', [ids[1]]);
    const younger = await create('丁');
    const during = await pull(start);
    await slow.query('rollback');
    expect((await pull(during.cursor)).ids).toEqual([younger]);
  });

  test('of many writers at once, with transactions left open among them, loses and repeats nothing', async () => {
    const { cursor: start } = await pull('');
    let cursor = start;
    const seen: string[] = [];
    let writing = true;
    const others = [new pg.Client(sanbao.url), new pg.Client(sanbao.url)];
    const writers = Promise.all([
      ...Array.from({ length: 4 }, async (_, writer) => {
        const made: string[] = [];
        for (let at = 0; at < 12; at++) made.push(await create(`写${writer}${at}`));
        return made;
      }),
      ...others.map(async client => {
        await client.connect();
        for (let at = 0; at < 10; at++) {
          await client.query('begin');
          await client.query('select pg_current_xact_id(), pg_sleep(0.03)');
          await client.query(at % 2 ? 'commit' : 'rollback');
        }
        await client.end();
        return [];
      }),
    ]).finally(() => {
      writing = false;
    });
    while (writing) {
      const next = await pull(cursor, 2);
      seen.push(...next.ids);
      cursor = next.cursor;
    }
    const made = (await writers).flat();
    seen.push(...(await pull(cursor, 2)).ids);
    expect([...seen].sort()).toEqual([...made].sort());
  });

  test('gives a dealer its own only', async () => {
    const dealer = await sanbao.as('dealer-a');
    const { persons } = await dealer.read('{ persons(first: 100) { nodes { id } } }');
    expect((await pull('', 2, dealer)).ids.sort()).toEqual(persons.nodes.map(({ id }: { id: string }) => id).sort());
  });

  test('begins anew in a database that was restored: a cursor from before is refused by a code of its own', async () => {
    const { cursor } = await pull('');
    const [transaction, id] = Buffer.from(cursor, 'base64url').toString().split('.');
    const ofFormerRelease = Buffer.from(`${transaction}.${id}`).toString('base64url');
    expect((await pull(ofFormerRelease)).ids).toEqual([]);
    await watch.query('begin');
    await watch.query('insert into lineage (position) values (1)');
    await watch.query('commit');
    for (const since of [cursor, ofFormerRelease])
      for (const asked of ['nodes { id }', 'totalCount', 'pageInfo { endCursor }']) {
        const { errors } = await office.ask(`{ persons(changedSince: "${since}") { ${asked} } }`);
        expect(errors?.[0]?.extensions).toMatchObject({ code: 'BEGIN_ANEW' });
      }
    const whole = await pull('', 3);
    expect((await pull(whole.cursor)).ids).toEqual([]);
  });

  test('counts what is left of it', async () => {
    const { cursor } = await pull('');
    await create('戊');
    await othersEnded();
    const { persons } = await office.read(`{ persons(changedSince: "${cursor}") { totalCount } }`);
    expect(persons.totalCount).toBe(1);
  });

  test('is one statement, which an index answers in its order', async () => {
    const sent = await statementsOf(() => office.read(query, { since: '', first: 5 }));
    const [statement, ...more] = sent.filter(({ text }) => text.includes('changed_in'));
    expect(more).toEqual([]);
    await slow.query('set enable_seqscan = off; set enable_sort = off');
    const { rows } = await slow.query(`explain ${statement?.text}`, statement?.values);
    expect(rows.map(row => row['QUERY PLAN']).join('\n')).toContain('Index Scan using person_changed_in_id_index');
  });

  test.each([
    ['made up', 'bm9uZQ'],
    ['of a page', Buffer.from('[[],["x"]]').toString('base64url')],
    ['longer than one', Buffer.from(`9.${NIL}.${NIL}.`).toString('base64url')],
  ])('from a cursor that is %s is refused', async (_, since) => {
    const { errors } = await office.ask(query, { since });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { changedSince: expect.any(String) },
    });
  });

  test.each(['999999999999', '9999999999999999999'])(
    'from transaction %s, which another database has, begins anew',
    async transaction => {
      const { errors } = await office.ask(query, { since: Buffer.from(`${transaction}.${NIL}`).toString('base64url') });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BEGIN_ANEW' });
    },
  );

  test('has its own order and larger pages', async () => {
    const { errors } = await office.ask('{ persons(changedSince: "", offset: 3) { totalCount } }');
    expect(errors?.[0]?.extensions).toMatchObject({ fields: { changedSince: expect.any(String) } });
    const pull = (first: number) => office.ask(`{ persons(changedSince: "", first: ${first}) { nodes { id } } }`);
    expect((await pull(500)).errors).toBeUndefined();
    expect((await pull(501)).errors?.[0]?.extensions).toMatchObject({ fields: { first: 'Not more than 500.' } });
  });
});

describe('what a dealer no longer sees', () => {
  const OURS = '区永健';
  let dealer: Client;
  let other: Client;
  let ours: string;
  let plan: Awaited<ReturnType<typeof planNotified>>;
  beforeAll(async () => {
    [dealer, other] = [await sanbao.as('dealer-a'), await sanbao.as('dealer-b')];
    plan = await planNotified(sanbao, ground, [OURS], { inHousePractice: true });
    ours = await personId(office, OURS);
  });

  const kinds = ['persons', 'enrolments', 'trainingNotices', 'trainingPlans', 'inHousePractices'];
  const begin = Object.fromEntries(kinds.map(kind => [kind, '']));

  /** Of every kind what is to be forgotten and what is new, and the cursors to go on from. */
  async function news(client: Client, since: Record<string, string>) {
    const parts = kinds.map(
      kind => `${kind}(changedSince: "${since[kind]}", first: 100) { gone nodes { id } pageInfo { endCursor } }`,
    );
    await othersEnded();
    const answer = await client.read(`{ ${parts.join(' ')} }`);
    const each = <T>(of: (kind: string) => T) => Object.fromEntries(kinds.map(kind => [kind, of(kind)]));
    return {
      since: each(kind => answer[kind].pageInfo.endCursor as string),
      gone: each(kind => answer[kind].gone as string[]),
      nodes: each(kind => answer[kind].nodes.map(({ id }: { id: string }) => id) as string[]),
    };
  }
  const move = async (to: Client) => {
    const { viewer } = await to.read('{ viewer { dealerId } }');
    const input = { name: OURS, employer: 'DEALER', dealer: viewer.dealerId, roles: ['TECHNICIAN'] };
    await office.step('updatePerson', { id: ours, input });
  };
  const practiceForm = (of: string) => ({
    plan: of,
    startsOn: '2026-12-14',
    endsOn: '2026-12-15',
    workplace: '总装二车间',
    managementHelp: '午餐',
    salesHelp: '接送',
  });
  const nothing = Object.fromEntries(kinds.map(kind => [kind, []]));

  test('is told when a person goes to another dealer, who gets all that comes along, and again on the way back', async () => {
    const practice = await office.step('schedulePractice', {
      input: practiceForm(plan.id),
    });
    const held = await news(dealer, begin);
    const theirs = await news(other, begin);
    expect([held.gone, theirs.gone]).toEqual([nothing, nothing]);
    expect(held.nodes.inHousePractices).toEqual([practice.id]);

    await move(other);
    const enrolment = plan.enrolments[OURS] as string;
    const lost = await news(dealer, held.since);
    expect(lost.gone).toMatchObject({
      persons: [ours],
      enrolments: [enrolment],
      trainingNotices: [expect.any(String)],
      inHousePractices: [practice.id],
      trainingPlans: [],
    });
    const came = await news(other, theirs.since);
    expect(came.gone).toEqual(nothing);
    expect(came.nodes).toMatchObject({ persons: [ours], enrolments: [enrolment], inHousePractices: [practice.id] });
    expect((await news(dealer, lost.since)).gone).toEqual(nothing);
    expect((await news(office, begin)).gone).toEqual(nothing);

    await move(dealer);
    const back = await news(dealer, held.since);
    expect(back.gone).toEqual(nothing);
    expect(back.nodes).toMatchObject({ persons: [ours], enrolments: [enrolment], inHousePractices: [practice.id] });
    expect((await news(other, came.since)).gone).toMatchObject({ persons: [ours], enrolments: [enrolment] });
  });

  test('is told when a plan is open no longer, to those who have nobody in it', async () => {
    const [held, theirs] = [await news(dealer, begin), await news(other, begin)];
    expect(theirs.nodes.trainingPlans).toContain(plan.id);
    const gm = await sanbao.as('gm');
    await gm.step('cancelTrainingPlan', { id: plan.id, input: { reason: '产品改型' } });
    expect((await news(other, theirs.since)).gone).toEqual({ ...nothing, trainingPlans: [plan.id] });
    expect((await news(dealer, held.since)).gone).toEqual(nothing);
  });

  test('is not what it never saw', async () => {
    const held = await news(other, begin);
    const { id } = await planIn(sanbao, ground, 'SUBMITTED');
    await office.step('cancelTrainingPlan', { id, input: { reason: '重复' } });
    expect((await news(other, held.since)).gone).toEqual(nothing);
  });

  test('is told of what is new to it because its own people now take part', async () => {
    const open = await planIn(sanbao, ground, 'APPROVED', { inHousePractice: true });
    const practice = await office.step('schedulePractice', {
      input: practiceForm(open.id),
    });
    const { since } = await news(other, begin);
    const person = await personId(office, '曾力');
    await office.step('enrolTrainee', { input: { plan: open.id, person, overlapReason: '两班课时错开' } });
    expect((await news(other, since)).nodes.inHousePractices).toEqual([practice.id]);
  });

  test('is kept from other dealers by the database too', async () => {
    await slow.query('begin');
    const { viewer } = await other.read('{ viewer { dealerId } }');
    await slow.query(`set local role sanbao_dealer; set local sanbao.dealer = '${viewer.dealerId}'`);
    const { rows } = await slow.query('select distinct dealer_id from lost_sight');
    await slow.query('rollback');
    expect(rows).toEqual([{ dealer_id: viewer.dealerId }]);
  });
});

test('every list can be pulled, by an index', async () => {
  const queries = (await createSchema(afterSales)).getQueryType()?.getFields() ?? {};
  const lists = Object.values(queries).filter(({ args }) => args.some(({ name }) => name === 'orderBy'));
  expect(lists).toHaveLength(afterSales.records.length);
  for (const { name, args } of lists)
    expect([name, args.some(each => each.name === 'changedSince')]).toEqual([name, true]);
  const { rows } = await slow.query("select count(*)::int from pg_indexes where indexdef like '%(changed_in, id)'");
  expect(rows[0].count).toBe(afterSales.records.length);
});
