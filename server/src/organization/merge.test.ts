import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { licensed, type RepairGround, repairGround, repairIn } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { partForm, requested } from '../../test/spare-parts.ts';
import { personId, planForm, planIn, trainingGround } from '../../test/training.ts';
import { until } from '../../test/until.ts';
import { account } from '../../test/users.ts';
import { descriptionOf } from '../procedure/record.ts';
import { Customer } from './customer.entity.ts';
import { waysTo } from './move-links.ts';
import { Person } from './person.entity.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;
let head: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await repairGround(sanbao);
  [office, head] = [await sanbao.as('after-sales'), await sanbao.as('after-sales-head')];
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
});

let phones = 1000;
const company = (name: string) => ({ name, contact: '江帆', phone: `0553-5555${++phones}` });
const customerOf = async (name: string) => (await office.step('createCustomer', { input: company(name) })).id as string;
const entered = async (name: string, change: object = {}) =>
  (
    await office.step('createPerson', {
      input: { name, employer: 'HOUSE', roles: ['TECHNICIAN', 'TRAINEE'], ...change },
    })
  ).id as string;
const into = (target: string) => ({ into: target, reason: '同一单位录入两次' });
const rows = <T>(sql: string, ...params: unknown[]) => sanbao.orm.em.fork().execute<T[]>(sql, params);

test.each([
  ['customer', Customer],
  ['person', Person],
] as const)('every column of the database that leads to a %s is known', async (table, kind) => {
  const keys = await rows<{ column: string }>(
    `select c.conrelid::regclass::text || '.' || quote_ident(a.attname) as column from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = '"${table}"'::regclass`,
  );
  const plain = (name: string) => name.replaceAll('"', '');
  const known = waysTo(sanbao.orm.em.fork() as never, kind).map(way => plain(`${way.table}.${way.column}`));
  expect(keys.map(({ column }) => plain(column)).sort()).toEqual([...new Set(known)].sort());
  expect(descriptionOf(kind).final).toEqual(['MERGED']);
});

test('all that hangs on a customer is the other’s, and the history of both tells it', async () => {
  const { customer } = ground;
  const { id: order, fault } = await repairIn(sanbao, ground, 'ON_SITE');
  const { id: part } = await office.step('createPart', { input: partForm('Z-101', '横封切刀') });
  const request = await requested(sanbao, order, [{ part, quantity: 1 }]);
  const question = { customer, equipment: ground.machine };
  const { id: consultation } = await office.step('openConsultation', {
    input: { ...question, channel: 'PHONE', question: '如何润滑？' },
  });
  const { id: person } = await office.step('createPerson', {
    input: { name: '钱永康', employer: 'CUSTOMER', customer, roles: [] },
  });
  const other = await customerOf('苏州恒味食品股份有限公司');
  const { id: file } = (await office.upload('营业执照.pdf', Buffer.from('%PDF-1.4\n%%EOF'))).json();
  await office.step('attachFile', { id: customer, input: { file, caption: '营业执照', shared: false } }, 'id');
  const ask = `{
    faultReport(id: "${fault}") { customer { id } version }
    serviceOrder(id: "${order}") { customer { id } version state }
    partsRequest(id: "${request.id}") { customer { id } version }
    consultation(id: "${consultation}") { customer { id } version }
    customerSite(id: "${ground.site}") { customer { id } version }
    equipment(id: "${ground.machine}") { customer { id } version }
    person(id: "${person}") { customer { id } version }
  }`;
  const before = await office.read(ask);
  const since = (await office.read('{ serviceOrders(changedSince: "") { pageInfo { endCursor } } }')).serviceOrders
    .pageInfo.endCursor;
  const merged = await head.step(
    'mergeCustomers',
    { id: customer, input: into(other) },
    'state number mergedInto { id }',
  );
  expect(merged).toMatchObject({ state: 'MERGED', mergedInto: { id: other } });
  const after = await office.read(ask);
  for (const [name, was] of Object.entries<{ customer: { id: string } }>(before)) {
    expect([name, was.customer.id]).toEqual([name, customer]);
    // The version counts on with the event, so that nobody decides on what was moved unawares.
    const version = (was as unknown as { version?: number }).version;
    expect(after[name]).toEqual({ ...was, customer: { id: other }, ...(version && { version: version + 1 }) });
  }
  const pull = 'query ($since: String) { serviceOrders(changedSince: $since) { nodes { id } } }';
  await until(async () => {
    const { serviceOrders } = await office.read(pull, { since });
    return serviceOrders.nodes.some(({ id }: { id: string }) => id === order) || undefined;
  });
  const told = await office.read(
    `query ($one: ID!, $other: ID!) {
      one: customer(id: $one) { history(first: 1) { step changes input } }
      other: customer(id: $other) { history(first: 1) { step changes } equipment { id } }
      found: serviceOrders(filter: { q: "henweishipin" }) { nodes { id } }
      merged: customers(filter: { q: "${merged.number}" }) { nodes { id state } }
    }`,
    { one: customer, other },
  );
  const files = await office.read(
    `{ one: customer(id: "${customer}") { attachments { caption } } other: customer(id: "${other}") { attachments { caption file { name } } } }`,
  );
  expect(files).toEqual({
    one: { attachments: [] },
    other: { attachments: [{ caption: '营业执照', file: { name: '营业执照.pdf' } }] },
  });
  const moved = await office.read(
    `{ serviceOrder(id: "${order}") { history(first: 1) { step from to changes person } } }`,
  );
  const [one, two] = [customer, other].map(id => expect.objectContaining({ id }));
  expect(moved.serviceOrder.history).toEqual([
    {
      step: 'mergeCustomers',
      from: 'ON_SITE',
      to: 'ON_SITE',
      person: expect.any(String),
      changes: [{ field: 'customer', before: one, after: two }],
    },
  ]);
  const [last] = told.one.history;
  expect(last).toMatchObject({ step: 'mergeCustomers', input: into(other) });
  const { number } = (await office.read(`{ serviceOrder(id: "${order}") { number } }`)).serviceOrder;
  const { after: wentOver } = last.changes.find(({ field }: { field: string }) => field === 'merged');
  expect(wentOver).toEqual(expect.arrayContaining([number, '营业执照.pdf']));
  expect(told.other.history).toEqual([
    {
      step: 'mergeCustomers',
      changes: [
        { field: 'mergedFrom', before: null, after: expect.stringContaining(merged.number) },
        { field: 'reason', before: null, after: into(other).reason },
      ],
    },
  ]);
  expect(told.other.equipment).toContainEqual({ id: ground.machine });
  expect(told.merged.nodes).toContainEqual({ id: customer, state: 'MERGED' });

  const { number: kept } = (await office.read(`{ customer(id: "${other}") { number } }`)).customer;
  const again = { ...question, channel: 'PHONE', question: '再问一次。', equipment: null };
  expect(await office.refusal('openConsultation', { input: again })).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: { customer: expect.stringContaining(kept) },
  });
  expect(await head.refusal('mergeCustomers', { id: customer, input: into(other) })).toMatchObject({
    code: 'STEP_NOT_AVAILABLE',
  });
  await (await sanbao.as('engineer')).step('completeWork', { id: order });
  ground.customer = other;
});

describe('customers are not merged', () => {
  test('into themselves, into what was merged, or by anybody but the head', async () => {
    const [one, other, third] = [
      await customerOf('甲一公司'),
      await customerOf('甲一二公司'),
      await customerOf('甲一二三公司'),
    ];
    expect(await head.refusal('mergeCustomers', { id: one, input: into(one) })).toMatchObject({
      rule: 'mergesWithItself',
    });
    expect(await office.refusal('mergeCustomers', { id: one, input: into(other) })).toMatchObject({
      code: 'FORBIDDEN',
    });
    await head.step('mergeCustomers', { id: one, input: into(other) });
    expect(await head.refusal('mergeCustomers', { id: third, input: into(one) })).toMatchObject({
      fields: { into: expect.stringMatching(/^It was merged|^已并入/) },
    });
    // What was merged before goes along.
    await head.step('mergeCustomers', { id: other, input: into(third) });
    const { customer } = await office.read(`{ customer(id: "${one}") { mergedInto { id } } }`);
    expect(customer.mergedInto.id).toBe(third);
  });

  test('twice, or each into the other, at once', async () => {
    for (const crosswise of [false, true]) {
      const [one, other, third] = await Promise.all(
        ['乙', '丙', '丁'].map(name => customerOf(`${name}${crosswise ? '东' : '西'}有限公司`)),
      );
      const pair: [string, string][] = crosswise
        ? [
            [one as string, other as string],
            [other as string, one as string],
          ]
        : [
            [one as string, other as string],
            [one as string, third as string],
          ];
      const answers = await Promise.all(
        pair.map(([id, target]) => head.attempt('mergeCustomers', { id, input: into(target) })),
      );
      expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
      const [refused] = answers.flatMap(({ errors = [] }) => errors);
      expect(['STEP_NOT_AVAILABLE', 'BAD_USER_INPUT', 'RULE_VIOLATED']).toContain(refused?.extensions.code);
    }
  });
});

test('what is entered while a customer is merged ends up with the other', async () => {
  const [one, other] = [await customerOf('戊己庚辛包装公司'), await customerOf('戊己庚辛壬癸包装公司')];
  const ask = () =>
    office.attempt('openConsultation', {
      input: { customer: one, channel: 'PHONE', question: '同时。' },
    });
  const [merged, ...asked] = await Promise.all([
    head.attempt('mergeCustomers', { id: one, input: into(other) }),
    ask(),
    ask(),
    ask(),
  ]);
  expect(merged?.errors).toBeUndefined();
  for (const { errors } of asked)
    if (errors) expect(errors[0]?.extensions.fields).toEqual({ customer: expect.any(String) });
  expect(await rows('select id from consultation where customer_id = ?', one)).toEqual([]);
  expect(await rows('select id from consultation where customer_id = ?', other)).toHaveLength(
    asked.filter(({ errors }) => !errors).length,
  );
});

test('who read a customer before it was merged, and names it after, is told into which', async () => {
  const [one, other] = [await customerOf('子丑寅卯包装厂'), await customerOf('子丑寅卯辰巳包装厂')];
  let asked: Promise<Record<string, unknown>> | undefined;
  await sanbao.orm.em.fork().transactional(async em => {
    await em.execute(`select from customer where id = ? for update`, [one]);
    asked = office.refusal('openConsultation', { input: { customer: one, channel: 'PHONE', question: '同时。' } });
    await setTimeout(300);
    await em.execute(`update customer set state = 'MERGED', merged_into_id = ? where id = ?`, [other, one]);
  });
  const { number } = (await office.read(`{ customer(id: "${other}") { number } }`)).customer;
  expect(await asked).toMatchObject({ fields: { customer: expect.stringContaining(number) } });
});

describe('people', () => {
  test('take along training, licence, orders and account', async () => {
    const { id: order } = await repairIn(sanbao, ground, 'DISPATCHED');
    const training = await trainingGround(sanbao);
    const { id: plan } = await planIn(sanbao, training, 'ARRANGED');
    const { id: enrolment } = await office.step('enrolTrainee', { input: { plan, person: ground.engineer } });
    const { person: was } = await office.read(
      `{ person(id: "${ground.engineer}") { certificates { id } licences { id } } }`,
    );
    const twin = await entered('陆智明');
    const seen = `{ person(id: "${twin}") { certificates { id } licences { id } } enrolment(id: "${enrolment}") { person { id } } serviceOrder(id: "${order}") { engineers { id } } }`;
    await head.step('mergePeople', { id: ground.engineer, input: into(twin) });
    expect(await office.read(seen)).toEqual({
      person: was,
      enrolment: { person: { id: twin } },
      serviceOrder: { engineers: [{ id: twin }] },
    });
    expect(was.licences).not.toEqual([]);
    await (await sanbao.anew('engineer')).step('recordSiteArrival', { id: order, input: {} });
    expect(await office.refusal('enrolTrainee', { input: { plan, person: ground.engineer } })).toMatchObject({
      fields: { person: expect.any(String) },
    });
    ground.engineer = twin;
  });

  test('are not merged where both have what nobody has twice', async () => {
    const twin = await entered('陆志铭');
    await licensed(sanbao, ground.family, twin, '2026-12-20');
    expect(await head.refusal('mergePeople', { id: twin, input: into(ground.engineer) })).toMatchObject({
      rule: 'mergeConflicts',
      numbers: expect.stringMatching(/TL-.*, TL-/),
    });
    const [one, other] = [await entered('甲学员'), await entered('乙学员')];
    const training = { family: ground.family, instructor: await personId(office, '丁海涛') };
    const { id: plan } = await planIn(sanbao, training, 'ARRANGED', { title: '第二班' });
    const numbers = [];
    for (const person of [one, other])
      numbers.push((await office.step('enrolTrainee', { input: { plan, person } })).number);
    expect(await head.refusal('mergePeople', { id: one, input: into(other) })).toMatchObject({
      rule: 'mergeConflicts',
      numbers: numbers.join(', '),
    });
  });

  test('are not merged with two accounts, across employers, or by one of the two', async () => {
    const { dealers } = await office.read('{ dealers { nodes { id } } }');
    const [one, other] = [await entered('甲帐号'), await entered('乙帐号')];
    await account(sanbao, 'one-of-two', one, ['SALES']);
    await account(sanbao, 'other-of-two', other, ['SALES']);
    expect(await head.refusal('mergePeople', { id: one, input: into(other) })).toMatchObject({
      ...{ rule: 'mergedHaveAccounts', one: 'one-of-two@sanbao.example', other: 'other-of-two@sanbao.example' },
    });
    const theirs = await entered('丙', { employer: 'DEALER', dealer: dealers.nodes[0].id });
    expect(await head.refusal('mergePeople', { id: theirs, input: into(one) })).toMatchObject({
      rule: 'mergedOfOtherEmployers',
    });
    const { viewer } = await head.read('{ viewer { personId } }');
    const twin = await entered('另一个自己');
    for (const [id, target] of [
      [viewer.personId, twin],
      [twin, viewer.personId],
    ])
      expect(await head.refusal('mergePeople', { id, input: into(target) })).toMatchObject({ rule: 'mergesOneself' });
  });

  test('of whom one decided on what the other made are told of by the rule for it', async () => {
    const [maker, decider] = [await entered('编制人'), await entered('批准人')];
    await account(sanbao, 'maker', maker, ['AFTER_SALES']);
    const deciding = await account(sanbao, 'decider', decider, ['GENERAL_MANAGER']);
    const instructor = await personId(office, '丁海涛');
    const plan = await (await sanbao.as('maker')).step('draftTrainingPlan', {
      input: planForm({ family: ground.family, instructor }, { title: '自编自批班' }),
    });
    const { version } = await (await sanbao.as('maker')).step('submitTrainingPlan', { id: plan.id });
    await (await sanbao.as('decider')).step('approveTrainingPlan', { id: plan.id, expectedVersion: version });
    await (await sanbao.as('admin')).step('deactivateUser', { id: deciding, input: { reason: '帐号重复' } });
    await head.step('mergePeople', { id: maker, input: into(decider) });
    const lapses = await rows<{ rule: string; state: string }>(
      'select rule, state from lapse where record = ?',
      plan.id,
    );
    expect(lapses).toEqual([{ rule: 'decidedByAnotherTrainingPlan', state: 'OPEN' }]);
  });

  test('of a dealer reach it with its next pull', async () => {
    const dealer = await sanbao.as('dealer-a');
    const own = async (name: string) =>
      (await dealer.step('createPerson', { input: { name, employer: 'DEALER', roles: ['TRAINEE'] } })).id as string;
    const [one, other] = [await own('经销商甲'), await own('经销商乙')];
    const plan = (
      await planIn(sanbao, { family: ground.family, instructor: await personId(office, '丁海涛') }, 'ARRANGED', {
        title: '第三班',
      })
    ).id;
    const { id: enrolment } = await office.step('enrolTrainee', { input: { plan, person: one } });
    const pull =
      'query ($since: String) { enrolments(changedSince: $since) { nodes { id person { id } } pageInfo { endCursor } } persons(changedSince: $since) { nodes { id state mergedInto { id } } } }';
    const { endCursor: since } = (await dealer.read(pull, { since: '' })).enrolments.pageInfo;
    await head.step('mergePeople', { id: one, input: into(other) });
    // What was written is told once no older transaction of the whole cluster is open.
    const { enrolments, persons } = await until(async () => {
      const pulled = await dealer.read(pull, { since });
      return pulled.enrolments.nodes.length && pulled.persons.nodes.length ? pulled : undefined;
    });
    expect(enrolments.nodes).toEqual([{ id: enrolment, person: { id: other } }]);
    expect(persons.nodes).toContainEqual({ id: one, state: 'MERGED', mergedInto: { id: other } });
  });
});
