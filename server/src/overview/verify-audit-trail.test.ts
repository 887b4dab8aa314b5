import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { planIn, trainingGround } from '../../test/training.ts';
import { verifyInTurn } from '../jobs/each-day.ts';
import { verifyTrail } from '../jobs/verify-trail.ts';

const tables = [
  'procedure_event',
  'procedure_event_content',
  'procedure_event_link',
  'procedure_chain_head',
  'training_plan',
  'trail_verification',
];

let sanbao: Sanbao;
let superuser: pg.Client;
let plan: string;
/** A link amid the chain, and the last. */
let middle: { position: number; event: string };
let last: { position: number; event: string };

beforeAll(async () => {
  sanbao = await startSanbao();
  const ground = await trainingGround(sanbao);
  ({ id: plan } = await planIn(sanbao, ground, 'SUBMITTED'));
  superuser = new pg.Client(sanbao.url);
  await superuser.connect();
  for (const table of tables) await superuser.query(`create table original_${table} as table ${table}`);
  const { rows } = await superuser.query(
    'select position::int, event_id as event from procedure_event_link order by position',
  );
  middle = rows[4];
  last = rows.at(-1);
});
afterAll(async () => {
  await superuser.end();
  await sanbao.stop();
});

/** With triggers off, as only a superuser can. */
async function tamper(...statements: string[]) {
  for (const statement of ['set session_replication_role = replica', ...statements, 'reset session_replication_role'])
    await superuser.query(statement);
}
afterEach(() =>
  tamper(...tables.flatMap(table => [`delete from ${table}`, `insert into ${table} table original_${table}`])),
);

async function verdict(account = 'auditor') {
  const client = await sanbao.as(account);
  const query = '{ verifyAuditTrail { intact events brokenAt brokenPosition record recordId reason } }';
  return (await client.read(query)).verifyAuditTrail;
}
const broken = (reason: string, link: { position: number | null; event: string | null }) =>
  expect.objectContaining({ intact: false, reason, brokenPosition: link.position, brokenAt: link.event });

test('what was not tampered with is intact, whoever of the company asks', async () => {
  const whole = { intact: true, brokenAt: null, brokenPosition: null, record: null, recordId: null, reason: null };
  expect(await verdict()).toEqual({ ...whole, events: last.position });
  expect(await verdict('gm')).toMatchObject(whole);
});

test.each(['dealer-a', 'admin'])('%s may not verify', async account => {
  const { errors } = await (await sanbao.as(account)).ask('{ verifyAuditTrail { intact } }');
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

describe('an event that was altered is named', () => {
  const id = "'00000000-0000-7000-8000-000000000000'";
  test.each([
    ['record', "'TrainingPlan'"],
    ['record_id', id],
    ['version', 'version + 1'],
    ['at', "at + interval '1 millisecond'"],
    ['step', "'approveTrainingPlan'"],
    ['clause', "'5.1.1'"],
    ['department', "'SALES'"],
    ['user_id', id],
    ['person', "person || ' '"],
    ['on_behalf_of', "'总经理'"],
    ['"from"', "'SUBMITTED'"],
    ['"to"', "'APPROVED'"],
    ['revision', "'B'"],
    ['content_digest', 'reverse(content_digest)'],
    ['dealer_id', id],
  ])('%s', async (column, value) => {
    await tamper(`update procedure_event set ${column} = ${value} where id = '${middle.event}'`);
    expect(await verdict()).toEqual(broken('EVENT_ALTERED', middle));
  });

  test('id', async () => {
    await tamper(`update procedure_event set id = ${id} where id = '${middle.event}'`);
    expect(await verdict()).toEqual(broken('EVENT_MISSING', middle));
  });
});

describe('content', () => {
  test.each([
    ["content = content || ' '"],
    ['salt = reverse(salt)'],
    ['salt = salt || left(content, 1), content = substr(content, 2)'],
  ])('altered by %s is found', async set => {
    await tamper(`update procedure_event_content set ${set} where id = '${middle.event}'`);
    expect(await verdict()).toEqual(broken('CONTENT_ALTERED', middle));
  });

  test('exchanged between events is found at the first of them', async () => {
    await tamper(`update procedure_event_content c set salt = o.salt, content = o.content from procedure_event_content o
      where c.id in ('${middle.event}', '${last.event}') and o.id in ('${middle.event}', '${last.event}') and o.id <> c.id`);
    expect(await verdict()).toEqual(broken('CONTENT_ALTERED', middle));
  });

  test('that was taken away is found, unless its record was disposed of', async () => {
    await tamper(`delete from procedure_event_content where id = '${middle.event}'`);
    expect(await verdict()).toEqual(broken('CONTENT_MISSING', middle));
  });
});

describe('the chain', () => {
  test('an event is deleted', async () => {
    await tamper(`delete from procedure_event where id = '${middle.event}'`);
    expect(await verdict()).toEqual(broken('EVENT_MISSING', middle));
  });

  test('a link is deleted', async () => {
    await tamper(`delete from procedure_event_link where position = ${middle.position}`);
    expect(await verdict()).toEqual(broken('LINK_MISSING', { position: middle.position, event: null }));
  });

  test('an event is deleted with its link', async () => {
    await tamper(
      `delete from procedure_event where id = '${middle.event}'`,
      `delete from procedure_event_link where position = ${middle.position}`,
    );
    expect(await verdict()).toEqual(broken('LINK_MISSING', { position: middle.position, event: null }));
  });

  test('the gap is closed by renumbering', async () => {
    await tamper(
      `delete from procedure_event where id = '${middle.event}'`,
      `delete from procedure_event_link where position = ${middle.position}`,
      `update procedure_event_link set position = -position where position > ${middle.position}`,
      'update procedure_event_link set position = -position - 1 where position < 0',
      'update procedure_chain_head set position = position - 1',
    );
    expect(await verdict()).toMatchObject({ intact: false, reason: 'EVENT_ALTERED', brokenPosition: middle.position });
  });

  test('two events change places', async () => {
    const next = middle.position + 1;
    await tamper(
      `update procedure_event_link set position = 0 where position = ${middle.position}`,
      `update procedure_event_link set position = ${middle.position} where position = ${next}`,
      `update procedure_event_link set position = ${next} where position = 0`,
    );
    expect(await verdict()).toMatchObject({ intact: false, reason: 'EVENT_ALTERED', brokenPosition: middle.position });
  });

  test("a link's hash is altered", async () => {
    await tamper(`update procedure_event_link set hash = sha256('') where position = ${middle.position}`);
    expect(await verdict()).toEqual(broken('EVENT_ALTERED', middle));
  });

  test('an event is slipped in', async () => {
    const slipped = '00000000-0000-7000-8000-000000000001';
    await tamper(
      `create temp table slipped as select * from procedure_event where id = '${middle.event}'`,
      `update slipped set id = '${slipped}', version = 99`,
      'insert into procedure_event table slipped',
    );
    expect(await verdict()).toEqual(broken('EVENT_UNLINKED', { position: null, event: slipped }));
  });

  test('the newest are cut off', async () => {
    await tamper(
      `delete from procedure_event where id = '${last.event}'`,
      `delete from procedure_event_link where position = ${last.position}`,
    );
    expect(await verdict()).toEqual(broken('LINK_MISSING', { position: last.position, event: null }));
  });

  test('the newest are cut off, and the head with them: the record knows of more', async () => {
    await tamper(
      `delete from procedure_event where id = '${last.event}'`,
      `delete from procedure_event_link where position = ${last.position}`,
      'update procedure_chain_head h set position = l.position, hash = l.hash from procedure_event_link l where l.position = h.position - 1',
    );
    expect(await verdict()).toMatchObject({
      intact: false,
      reason: 'RECORD_DISAGREES',
      record: 'TrainingPlan',
      recordId: plan,
    });
  });

  test.each([['position = position - 1'], ["hash = sha256('')"], ['id = 2']])('the head is altered: %s', async set => {
    await tamper(`update procedure_chain_head set ${set}`);
    expect(await verdict()).toMatchObject({ intact: false, reason: 'HEAD_ALTERED', brokenPosition: last.position + 1 });
  });

  test('the first broken link is the one named', async () => {
    await tamper(
      `update procedure_event set person = '' where id = '${last.event}'`,
      `delete from procedure_event where id = '${middle.event}'`,
    );
    expect(await verdict()).toEqual(broken('EVENT_MISSING', middle));
  });
});

test('the events of one transaction are linked once each, those too that come out of order', async () => {
  await superuser.query('begin');
  await superuser.query(`create temp table added as select * from procedure_event where id = '${last.event}'`);
  for (const digit of ['5', '3', '4', '7', '1']) {
    await superuser.query(`update added set id = 'ffffffff-ffff-7fff-8fff-fffffffffff${digit}'`);
    await superuser.query('insert into procedure_event table added');
    await superuser.query(
      `insert into procedure_event_content select added.id, salt, content from added, procedure_event_content c where c.id = '${last.event}'`,
    );
  }
  await superuser.query('commit');
  const { rows } = await superuser.query(
    'select event_id as id from procedure_event_link where position > $1 order by position',
    [last.position],
  );
  expect(rows.map(({ id }) => id.at(-1))).toEqual(['5', '3', '4', '7', '1']);
  expect(await verdict()).toMatchObject({ reason: 'RECORD_DISAGREES', brokenPosition: null });
});

/** What PostgreSQL has looked at, in pages and rows, to commit one more event of a record that there is. */
async function commitOf(client: pg.Client, id: string) {
  await client.query('begin');
  await client.query(`insert into procedure_event select (json_populate_record(e, json_build_object('id', '${id}'))).*
    from procedure_event e where id = '${last.event}'`);
  await client.query(`insert into procedure_event_content
    select '${id}', salt, content from procedure_event_content where id = '${last.event}'`);
  const before = await client.query('select sum(idx_tup_fetch + seq_tup_read)::int as n from pg_stat_xact_user_tables');
  await client.query('set constraints all immediate');
  const after = await client.query('select sum(idx_tup_fetch + seq_tup_read)::int as n from pg_stat_xact_user_tables');
  await client.query('commit');
  return after.rows[0].n - before.rows[0].n;
}

test('two servers, one clock ten minutes behind: the chain does not fork, and to link costs what it costs', async () => {
  const behind = new pg.Client(sanbao.url);
  await behind.connect();
  const now = Date.parse('2027-05-01T00:00:00Z');
  const id = (at: number) => uuidv7({ msecs: at });
  const alone = await commitOf(superuser, id(now));
  for (let at = 0; at < 200; at++) await commitOf(superuser, id(now + at));
  const both = await Promise.all([commitOf(behind, id(now - 600_000)), commitOf(superuser, id(now + 600))]);
  expect(Math.max(...both)).toBeLessThanOrEqual(alone + 2);
  const go = async (client: pg.Client, from: number) => {
    for (let at = 0; at < 20; at++) await commitOf(client, id(from + at));
  };
  await Promise.all([go(behind, now - 599_000), go(superuser, now + 1_000)]);
  await behind.end();
  expect(await verdict()).toMatchObject({ reason: 'RECORD_DISAGREES', brokenPosition: null });
});

describe('the whole is verified in the background', () => {
  const fields = 'state events done faultCount faults { reason position event record } askedBy { email }';
  const whole = async () => {
    const auditor = await sanbao.as('auditor');
    const { id } = await auditor.step('verifyWholeTrail');
    await verifyTrail(sanbao, { id }, { job: { attempts: 1 } }, sanbao.clock.now);
    return (await auditor.read(`query ($id: ID!) { trailVerification(id: $id) { ${fields} } }`, { id }))
      .trailVerification;
  };
  const part = async () =>
    (
      await (
        await sanbao.as('auditor')
      ).read(
        '{ verifyAuditTrail { intact verifiedFrom verifiedUntil wholeVerifiedAt wholeVerifiedBy wholeIntact faultCount reason } }',
      )
    ).verifyAuditTrail;
  afterAll(() => rm(join(sanbao.config.dataDir, 'chain-anchors.jsonl'), { force: true }));

  test('from then on what came since is verified, and it is told who had the whole verified, and when', async () => {
    expect(await part()).toMatchObject({ intact: true, verifiedFrom: 1, wholeVerifiedAt: null, wholeVerifiedBy: null });
    const intact = await whole();
    // Its own first event is among them.
    const events = last.position + 1;
    expect(intact).toEqual({
      ...{ state: 'INTACT', events, done: events, faultCount: 0, faults: [] },
      askedBy: { email: 'auditor@sanbao.example' },
    });
    expect(await part()).toEqual({
      ...{ intact: true, verifiedFrom: events + 1, verifiedUntil: events + 1, faultCount: 0, reason: null },
      ...{
        wholeVerifiedAt: expect.stringMatching(/^2026-11-23/),
        wholeVerifiedBy: expect.any(String),
        wholeIntact: true,
      },
    });
    await (await sanbao.as('after-sales')).step('createProductFamily', { input: { code: 'LX', name: '理瓶机' } });
    await superuser.query('set session_replication_role = replica');
    await superuser.query(`update procedure_event set person = '' where id = '${middle.event}'`);
    expect(await part()).toMatchObject({ intact: true, verifiedFrom: events + 1, verifiedUntil: events + 2 });
    await superuser.query(`update product_family set state = 'INACTIVE' where code = 'LX'`);
    await superuser.query(`update procedure_event_content set salt = reverse(salt) where id = (
      select event_id from procedure_event_link order by position desc limit 1)`);
    expect(await part()).toMatchObject({ intact: false, faultCount: 2, reason: 'CONTENT_ALTERED' });
    await superuser.query('reset session_replication_role');
    await tamper("delete from product_family where code = 'LX'");
  });

  test('all that is wrong is named, wherever it is', async () => {
    await tamper(
      `update procedure_event set person = '' where id = '${middle.event}'`,
      `delete from procedure_event_link where position in (2, 3)`,
      `update procedure_event_content set content = '{}' where id = (select event_id from procedure_event_link where position = 7)`,
      `update training_plan set version = version + 1 where id = '${plan}'`,
    );
    const { state, faultCount, faults } = await whole();
    const told = faults.map(({ reason, position }: { reason: string; position: number | null }) => [reason, position]);
    expect({ state, faultCount, told }).toEqual({
      state: 'BROKEN',
      faultCount: told.length,
      told: expect.arrayContaining([
        ['LINK_MISSING', 2],
        ['LINK_MISSING', 3],
        ['EVENT_ALTERED', middle.position],
        ['CONTENT_ALTERED', 7],
        ['EVENT_UNLINKED', null],
        ['RECORD_DISAGREES', null],
      ]),
    });
    const { verifyAuditTrail } = await (await sanbao.as('auditor')).read('{ verifyAuditTrail { wholeIntact } }');
    expect(verifyAuditTrail).toEqual({ wholeIntact: false });
  });

  test('by itself a week after the last time, and once', async () => {
    const night = (days: number) => verifyInTurn(sanbao.orm, new Date(sanbao.clock.now.getTime() + days * 86_400_000));
    const list = 'trailVerifications(orderBy: [NUMBER_DESC]) { nodes { id state askedBy { id } history { person } } }';
    const all = async () => (await (await sanbao.as('auditor')).read(`{ ${list} }`)).trailVerifications.nodes;
    await whole();
    const before = await all();
    await night(1);
    expect(await all()).toEqual(before);
    await night(7);
    await night(7.1);
    const [begun, ...others] = await all();
    expect(others).toEqual(before);
    expect(begun).toMatchObject({ state: 'VERIFYING', askedBy: null, history: [{ person: expect.any(String) }] });
    await verifyTrail(sanbao, begun, { job: { attempts: 1 } }, sanbao.clock.now);
    expect((await all())[0]).toMatchObject({ state: 'BROKEN' });
  });
});

describe('the history lies by years', () => {
  const partitions = async () => {
    const { rows } = await superuser.query(
      `select relid::regclass::text as name, pg_get_expr(c.relpartbound, c.oid) as bound, c.relrowsecurity as secured
       from pg_partition_tree('procedure_event') join pg_class c on c.oid = relid where isleaf order by 1`,
    );
    return rows as { name: string; bound: string; secured: boolean }[];
  };
  const bound = (year: number) => `${Date.UTC(year, 0, 1).toString(16).padStart(12, '0')}`;

  test('each year has its partition before it begins, and what a wrong clock wrote stays in the rest', async () => {
    const present = new Date().getUTCFullYear();
    const named = (year: number) => `history.procedure_event_until_${year}`;
    expect((await partitions()).map(({ name }) => name)).toEqual([
      'history.procedure_event_rest',
      named(present + 1),
      named(present + 2),
    ]);
    await superuser.query('begin');
    const stray = uuidv7({ msecs: Date.UTC(present + 1, 5, 1) });
    await superuser.query(
      `alter table procedure_event detach partition ${named(present + 2)}; drop table ${named(present + 2)}`,
    );
    await superuser.query('set local session_replication_role = replica');
    await superuser.query(`insert into procedure_event select (json_populate_record(e, json_build_object('id', '${stray}'))).*
      from procedure_event e where id = '${last.event}'`);
    await superuser.query('select sanbao_partition_events(); select sanbao_partition_events()');
    const made = (await partitions()).find(({ name }) => name === named(present + 2));
    const { rows } = await superuser.query(
      `select tableoid::regclass::text as "in" from procedure_event where id = '${stray}'`,
    );
    await superuser.query('rollback');
    const after = (Date.UTC(present + 1, 5, 1) + 1).toString(16).padStart(12, '0');
    expect(made?.bound.replaceAll('-', '')).toContain(`FROM ('${after}0`);
    expect(made?.bound.replaceAll('-', '')).toContain(`TO ('${bound(present + 2)}0`);
    expect(rows).toEqual([{ in: 'history.procedure_event_rest' }]);
  });

  test('a partition that is named is closed, like the table', async () => {
    for (const { name, secured } of await partitions()) {
      expect(secured).toBe(true);
      for (const role of ['sanbao_house', 'sanbao_dealer', 'sanbao_administration', 'sanbao_customer'])
        expect(await refusedTo(role, `select from ${name}`)).toBe('42501');
      expect(await refusedTo('none', `truncate ${name} cascade`)).toBe('42501');
    }
    const { rows } = await superuser.query(
      `select tableoid::regclass::text as "in" from procedure_event where id = '${last.event}'`,
    );
    expect(await refusedTo('none', `update ${rows[0].in} set person = ''`)).toBe('42501');
    expect(await refusedTo('none', `delete from ${rows[0].in}`)).toBe('42501');
  });
});

const refusedTo = async (role: string, attempt: string) => {
  await superuser.query(`set role ${role}`);
  const refused = await superuser.query(attempt).catch(error => error.code);
  await superuser.query('reset role');
  return refused;
};

describe('a record that does not agree with its history is named', () => {
  test.each([["state = 'APPROVED'"], ['version = version + 1']])('%s', async set => {
    await tamper(`update training_plan set ${set} where id = '${plan}'`);
    expect(await verdict()).toMatchObject({ reason: 'RECORD_DISAGREES', record: 'TrainingPlan', recordId: plan });
  });

  test('it is deleted', async () => {
    await tamper(`delete from training_plan where id = '${plan}'`);
    expect(await verdict()).toMatchObject({
      reason: 'RECORD_MISSING',
      record: 'TrainingPlan',
      recordId: plan,
      brokenAt: last.event,
    });
  });
});

describe('history is append-only', () => {
  const additions = [
    "insert into procedure_event_link values (99, '00000000-0000-7000-8000-000000000001', '')",
    'update procedure_chain_head set position = 0',
  ];
  const changes = ['procedure_event', 'procedure_event_content', 'procedure_event_link'].flatMap(table => [
    `update ${table} set ${table === 'procedure_event_link' ? 'hash = hash' : 'id = id'}`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
  ]);
  const cases = [
    ...['sanbao_house', 'sanbao_dealer'].flatMap(role => [...additions, ...changes].map(attempt => [role, attempt])),
    ...changes.map(attempt => ['none', attempt]),
  ];

  test.each(cases)('%s: %s', async (role, attempt) => {
    expect(await refusedTo(role, attempt)).toBe('42501');
  });
});
