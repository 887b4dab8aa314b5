import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { type Ground, personId, planForm, planIn, trainingGround, venue } from '../../test/training.ts';
import { appoint } from '../../test/users.ts';

let sanbao: Sanbao;
let ground: Ground;
let office: Client;
let gm: Client;
let management: Client;

beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await trainingGround(sanbao);
  office = await sanbao.as('after-sales');
  gm = await sanbao.as('gm');
  management = await sanbao.as('management');
});
afterAll(() => sanbao.stop());

const enrol = (plan: string, person: string) =>
  office.step('enrolTrainee', { input: { plan, person, overlapReason: '两班课时错开' } });
const states = async (plan: string) => {
  const { data } = await office.ask(
    'query ($id: ID!) { trainingPlan(id: $id) { state enrolments { state notices { kind channel state recipient } } } }',
    { id: plan },
  );
  return data.trainingPlan;
};

describe('5.1.1 After-Sales draws the training plan', () => {
  test('with its number, its first revision and a history that says what was entered', async () => {
    const plan = await office.step(
      'draftTrainingPlan',
      { input: planForm(ground) },
      'number state revision version draftedBy { name } history { step clause department person changes }',
    );
    expect(plan).toMatchObject({ state: 'DRAFT', revision: 1, version: 1, draftedBy: { name: '沈晓梅' } });
    expect(plan.number).toMatch(/^TP-2026-\d{4}$/);
    expect(plan.history).toEqual([
      expect.objectContaining({
        step: 'draftTrainingPlan',
        clause: '5.1.1',
        department: 'AFTER_SALES',
        person: '沈晓梅',
      }),
    ]);
    expect(plan.history[0].changes).toContainEqual({ field: 'title', before: null, after: '装盒机操作与保养班' });
  });

  test('and nobody else does', async () => {
    for (const account of ['management', 'gm', 'sales', 'engineer', 'dealer-a', 'auditor', 'admin'])
      expect(await (await sanbao.as(account)).refusal('draftTrainingPlan', { input: planForm(ground) })).toMatchObject({
        code: 'FORBIDDEN',
        clause: '5.1.1',
      });
    expect(await sanbao.nobody.refusal('draftTrainingPlan', { input: planForm(ground) })).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  test.each([
    ['an empty title', { title: '  ' }, 'title'],
    ['a title that is too long', { title: '长'.repeat(121) }, 'title'],
    ['no basis', { bases: [] }, 'bases'],
    ['a basis without its source', { bases: [{ basis: 'CONTRACT', source: '' }] }, 'bases.0.source'],
    ['a topic named twice', { topics: ['USE', 'USE', 'MAINTENANCE'] }, 'topics'],
    ['no instructor', { instructors: [] }, 'instructors'],
    ['an end before the start', { endsOn: '2026-12-13' }, 'endsOn'],
    ['a start in the past', { startsOn: '2026-11-22' }, 'startsOn'],
    ['no place', { capacity: 0 }, 'capacity'],
    [
      'a product family that does not exist',
      { productFamily: '01890000-0000-7000-8000-000000000000' },
      'productFamily',
    ],
    ['an id that is none', { productFamily: 'SJZ' }, 'productFamily'],
  ])('refuses %s and keeps nothing', async (_, change, field) => {
    const count = () => office.ask('{ trainingPlans { totalCount } }');
    const before = await count();
    const refusal = await office.refusal('draftTrainingPlan', { input: planForm(ground, change) });
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', fields: { [field]: expect.any(String) } });
    expect(await count()).toEqual(before);
  });

  test('a revision replaces lists whole and tells what changed', async () => {
    const { id } = await planIn(sanbao, ground, 'DRAFT');
    const schedule = [{ day: '2026-12-14', topic: 'USE', hours: 3.5, instructor: ground.instructor }];
    const plan = await office.step(
      'reviseTrainingPlan',
      { id, input: planForm(ground, { topics: ['USE'], schedule }) },
      'version schedule { topic hours } history { step changes }',
    );
    expect(plan.schedule).toEqual([{ topic: 'USE', hours: 3.5 }]);
    expect(plan.version).toBe(2);
    expect(plan.history[0].changes.map(({ field }: { field: string }) => field)).toEqual(['topics', 'schedule']);
  });
});

describe('5.1.2 the General Manager approves, and only then does the plan take effect', () => {
  test('not by who drew it, not without naming the version looked at', async () => {
    const { id, version } = await planIn(sanbao, ground, 'SUBMITTED');
    expect(await office.refusal('approveTrainingPlan', { id, expectedVersion: version })).toMatchObject({
      code: 'FORBIDDEN',
      clause: '5.1.2',
    });
    expect(await gm.refusal('approveTrainingPlan', { id, expectedVersion: version - 1 })).toMatchObject({
      code: 'STALE_RECORD',
      version,
    });
    const plan = await gm.step(
      'approveTrainingPlan',
      { id, expectedVersion: version, input: { opinion: '同意。' } },
      'state opinion approvedBy { name }',
    );
    expect(plan).toEqual({ state: 'APPROVED', opinion: '同意。', approvedBy: { name: '方国栋' } });
  });

  test('not by somebody who drew it and is General Manager as well', async () => {
    await appoint(sanbao, 'gm', ['GENERAL_MANAGER', 'AFTER_SALES']);
    const drawn = await gm.step('draftTrainingPlan', { input: planForm(ground) });
    const { id, version } = await office.step('submitTrainingPlan', { id: drawn.id });
    expect(await gm.refusal('approveTrainingPlan', { id, expectedVersion: version })).toMatchObject({
      code: 'RULE_VIOLATED',
      rule: 'notByTheSamePerson',
      clause: '5.1.2',
    });
    await appoint(sanbao, 'gm', ['GENERAL_MANAGER']);
  });

  test('a draft cannot be approved, nor a plan twice', async () => {
    const draft = await planIn(sanbao, ground, 'DRAFT');
    expect(await gm.refusal('approveTrainingPlan', { id: draft.id, expectedVersion: 1 })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
      state: 'DRAFT',
      clause: '5.1.2',
    });
    const approved = await planIn(sanbao, ground, 'APPROVED');
    expect(
      await gm.refusal('approveTrainingPlan', { id: approved.id, expectedVersion: approved.version }),
    ).toMatchObject({ code: 'STEP_NOT_AVAILABLE', state: 'APPROVED' });
  });

  test('a rejection needs its reason; revised, the plan is a new revision and the reason stays in its history', async () => {
    const { id, version } = await planIn(sanbao, ground, 'SUBMITTED');
    expect(
      await gm.refusal('rejectTrainingPlan', { id, expectedVersion: version, input: { reason: ' ' } }),
    ).toMatchObject({ fields: { reason: expect.any(String) } });
    await gm.step('rejectTrainingPlan', { id, expectedVersion: version, input: { reason: '师资不足' } });
    expect(await office.refusal('submitTrainingPlan', { id })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
      state: 'REJECTED',
    });
    const plan = await office.step(
      'reviseTrainingPlan',
      { id, input: planForm(ground, { capacity: 3 }) },
      'state revision rejectionReason history { input }',
    );
    expect(plan).toMatchObject({ state: 'DRAFT', revision: 2, rejectionReason: null });
    expect(plan.history.map(({ input }: { input: object }) => input)).toContainEqual({ reason: '师资不足' });
  });

  test('of two who decide at once, exactly one does', async () => {
    const { id, version } = await planIn(sanbao, ground, 'SUBMITTED');
    const both = await Promise.allSettled([
      gm.step('approveTrainingPlan', { id, expectedVersion: version }),
      gm.step('rejectTrainingPlan', { id, expectedVersion: version, input: { reason: '再议' } }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { data } = await gm.ask('query ($id: ID!) { trainingPlan(id: $id) { version history { step } } }', { id });
    expect(data.trainingPlan).toMatchObject({ version: version + 1, history: { length: version + 1 } });
  });
});

describe('5.1.2 Management arranges the venue and sends the notices', () => {
  test('the venue holds everyone who is enrolled', async () => {
    const { id } = await planIn(sanbao, ground, 'APPROVED');
    await enrol(id, await personId(office, '耿立强'));
    await enrol(id, await personId(office, '甄雅楠'));
    expect(await management.refusal('arrangeVenue', { id, input: { ...venue, capacity: 1 } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      rule: 'venueTooSmall',
      clause: '5.1.2',
      fields: { capacity: expect.any(String) },
    });
    expect(await management.step('arrangeVenue', { id, input: venue }, 'state venue { room }')).toEqual({
      state: 'ARRANGED',
      venue: { room: '201' },
    });
  });

  test('one notice for each who has none yet; a later trainee gets one more, the others no second', async () => {
    const { id } = await planIn(sanbao, ground, 'ARRANGED');
    expect(await management.refusal('sendTrainingNotices', { id, input: { channel: 'MAIL' } })).toMatchObject({
      code: 'RULE_VIOLATED',
      rule: 'nobodyToNotify',
      clause: '5.1.2',
    });
    await enrol(id, await personId(office, '耿立强'));
    await management.step('sendTrainingNotices', { id, input: { channel: 'PRINTED' } });
    await enrol(id, await personId(office, '甄雅楠'));
    await management.step('sendTrainingNotices', { id, input: { channel: 'PHONE' } });
    const { state, enrolments } = await states(id);
    expect(state).toBe('NOTIFIED');
    expect(enrolments.map(({ notices }: { notices: object[] }) => notices.length)).toEqual([1, 1]);
    expect(await management.refusal('sendTrainingNotices', { id, input: { channel: 'MAIL' } })).toMatchObject({
      rule: 'nobodyToNotify',
    });
  });

  test('mail goes to nobody without an address, and then to none of the others', async () => {
    const { id } = await planIn(sanbao, ground, 'ARRANGED');
    const input = { name: '无址', employer: 'HOUSE', roles: ['TRAINEE'] };
    await enrol(id, (await office.step('createPerson', { input })).id);
    expect(await management.refusal('sendTrainingNotices', { id, input: { channel: 'MAIL' } })).toMatchObject({
      rule: 'noEmailAddress',
      name: '无址',
      fields: { channel: expect.any(String) },
    });
  });

  test('a new place needs new notices', async () => {
    const { id } = await planIn(sanbao, ground, 'ARRANGED');
    await enrol(id, await personId(office, '耿立强'));
    await management.step('sendTrainingNotices', { id, input: { channel: 'PRINTED' } });
    await management.step('arrangeVenue', { id, input: { ...venue, room: '305' } });
    expect(await states(id)).toMatchObject({ state: 'ARRANGED', enrolments: [{ state: 'ENROLLED' }] });
  });
});

describe('5.1.1 an approved plan is amended', () => {
  const notified = async () => {
    const { id } = await planIn(sanbao, ground, 'ARRANGED');
    await enrol(id, await personId(office, '耿立强'));
    return management.step('sendTrainingNotices', { id, input: { channel: 'PRINTED' } });
  };
  const amend = (id: string, change: object) =>
    office.step(
      'amendTrainingPlan',
      { id, input: { ...planForm(ground, change), reason: '用户要求' } },
      'id state version revision',
    );

  test('it is approved anew, tells the participants, and goes on where its venue and notices still hold', async () => {
    const { id } = await notified();
    const plan = await amend(id, { otherMatters: '请携带工作服。' });
    expect(plan).toMatchObject({ state: 'SUBMITTED', revision: 2 });
    await gm.step('approveTrainingPlan', { id, expectedVersion: plan.version });
    const { state, enrolments } = await states(id);
    expect(state).toBe('NOTIFIED');
    expect(enrolments[0].notices.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['AMENDMENT', 'INVITATION']);
  });

  test('other days undo the venue and the notices', async () => {
    const { id } = await notified();
    const days = {
      startsOn: '2026-12-21',
      endsOn: '2026-12-22',
      topics: ['USE'],
      schedule: [{ day: '2026-12-21', topic: 'USE', hours: 6, instructor: ground.instructor }],
    };
    const plan = await amend(id, days);
    expect(await gm.step('approveTrainingPlan', { id, expectedVersion: plan.version }, 'state venue { room }')).toEqual(
      { state: 'APPROVED', venue: null },
    );
    expect(await states(id)).toMatchObject({ enrolments: [{ state: 'ENROLLED' }] });
  });

  test('not below those who are enrolled', async () => {
    const { id } = await planIn(sanbao, ground, 'APPROVED');
    for (const name of ['耿立强', '甄雅楠']) await enrol(id, await personId(office, name));
    expect(
      await office.refusal('amendTrainingPlan', {
        id,
        input: { ...planForm(ground, { capacity: 1 }), reason: '场地' },
      }),
    ).toMatchObject({ rule: 'capacityBelowEnrolled', fields: { capacity: expect.any(String) } });
  });
});

describe('5.1.1 a plan is given up', () => {
  test('by After-Sales before approval, afterwards by the General Manager alone, and the enrolled are told', async () => {
    const draft = await planIn(sanbao, ground, 'DRAFT');
    expect(await gm.refusal('cancelTrainingPlan', { id: draft.id, input: { reason: '重复' } })).toMatchObject({
      code: 'FORBIDDEN',
    });
    await office.step('cancelTrainingPlan', { id: draft.id, input: { reason: '重复' } });
    const { id } = await planIn(sanbao, ground, 'APPROVED');
    await enrol(id, await personId(office, '耿立强'));
    expect(await office.refusal('cancelTrainingPlan', { id, input: { reason: '停产' } })).toMatchObject({
      code: 'FORBIDDEN',
    });
    await gm.step('cancelTrainingPlan', { id, input: { reason: '停产' } });
    expect(await states(id)).toMatchObject({
      state: 'CANCELLED',
      enrolments: [{ state: 'CANCELLED', notices: [{ kind: 'CANCELLATION' }] }],
    });
  });
});

test('5.1.2 a plan whose days went by is given other days before it goes on', async () => {
  const submitted = await planIn(sanbao, ground, 'SUBMITTED');
  const approved = await planIn(sanbao, ground, 'APPROVED');
  const began = sanbao.clock.now;
  sanbao.clock.now = new Date('2026-12-16T02:00:00Z');
  for (const each of ['gm', 'management']) await sanbao.anew(each);
  const late = { rule: 'planDaysOver', endsOn: '2026-12-15', clause: '5.1.2' };
  const approval = { id: submitted.id, expectedVersion: submitted.version };
  expect(await (await sanbao.as('gm')).refusal('approveTrainingPlan', approval)).toMatchObject(late);
  const place = { id: approved.id, input: venue };
  expect(await (await sanbao.as('management')).refusal('arrangeVenue', place)).toMatchObject(late);
  sanbao.clock.now = began;
});
