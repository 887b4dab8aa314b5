import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  faultForm,
  LICENSED_UNTIL,
  planForm,
  type RepairGround,
  repairGround,
  repairIn,
  reportFiled,
} from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;
let head: Client;
let engineer: Client;
let gm: Client;

beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  ground = await repairGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  engineer = await sanbao.as('engineer');
  gm = await sanbao.as('gm');
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
});

const at = (time: string) => {
  sanbao.clock.now = new Date(time);
};
const repair = (state: Parameters<typeof repairIn>[2], change: object = {}) => repairIn(sanbao, ground, state, change);
const sales = async (name: string, args: object) => (await sanbao.as('sales')).step(name, args);
const dispatch = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });
const order = async (id: string, select: string) =>
  (await office.read(`query ($id: ID!) { serviceOrder(id: $id) { ${select} } }`, { id })).serviceOrder;

describe('5.3.7 somebody is sent to repair', () => {
  test('the clock starts with the decision; the call time stands beside it, and the fault waits for the order', async () => {
    const calledAt = '2026-11-21T03:00:00+00:00';
    const { id: fault } = await head.step('reportFault', { input: faultForm(ground, { calledAt }) });
    const { id } = await office.step('planRepair', { input: planForm(ground, { fault }) });
    expect(
      await order(id, 'kind state clockStartsOn arriveBy fault { state firstCalledAt registerLine { state } }'),
    ).toEqual({
      kind: 'REPAIR',
      state: 'PLANNED',
      clockStartsOn: '2026-11-23',
      arriveBy: '2026-11-27',
      fault: { state: 'REPAIR_PLANNED', firstCalledAt: calledAt, registerLine: { state: 'OPEN' } },
    });
  });

  test('where the report names no machine, the plan does', async () => {
    const { id: fault } = await office.step('reportFault', { input: faultForm(ground, { equipment: null }) });
    const plan = (change: object = {}) => ({ input: planForm(ground, { fault, ...change }) });
    expect(await office.refusal('planRepair', plan())).toMatchObject({ rule: 'machineUnknown', clause: '5.3.7' });
    const { id } = await office.step('planRepair', plan({ equipment: ground.machine }));
    expect(await order(id, 'equipment { id } fault { equipment { id } }')).toEqual({
      equipment: { id: ground.machine },
      fault: { equipment: { id: ground.machine } },
    });
  });

  test('days to come, technicians, and one trip with somebody in common', async () => {
    const { id: fault } = await office.step('reportFault', { input: faultForm(ground) });
    const refusal = (change: object) => office.refusal('planRepair', { input: planForm(ground, { fault, ...change }) });
    await repair('PLANNED', { endsOn: '2027-01-22' });
    expect(await refusal({ startsOn: '2026-11-22' })).toMatchObject({ rule: 'startsInThePast' });
    expect(await refusal({ endsOn: '2026-11-23' })).toMatchObject({ rule: 'endsBeforeStart' });
    expect(await refusal({ endsOn: '2027-01-23' })).toMatchObject({ rule: 'orderTooLong', days: 60 });
    expect(await refusal({ engineers: [] })).toMatchObject({ fields: { engineers: expect.any(String) } });
    const { persons } = await office.read('{ persons(filter: { name: { eq: "叶青" } }) { nodes { id } } }');
    expect(await refusal({ engineers: [persons.nodes[0].id] })).toMatchObject({ rule: 'notARepairer' });
    const other = await repair('PLANNED', { engineers: [ground.unlicensed] });
    expect(await refusal({ firstOfTrip: other.id })).toMatchObject({ rule: 'notOneTrip' });
  });
});

describe('5.3.1 the licence gate', () => {
  test('refuses by name, day and clause whose licence ends during the plan', async () => {
    const planned = await repair('PLANNED', { startsOn: LICENSED_UNTIL, endsOn: '2026-11-27' });
    expect(await office.refusal('dispatchServiceOrder', dispatch(planned))).toMatchObject({
      code: 'RULE_VIOLATED',
      clause: '5.3.1',
      rule: 'engineersUnlicensed',
      gaps: [{ person: '陆志明', day: '2026-11-27' }],
    });
    const split = await office.step('replanServiceOrder', {
      id: planned.id,
      input: planForm(ground, { startsOn: LICENSED_UNTIL, endsOn: LICENSED_UNTIL }),
    });
    expect(await office.step('dispatchServiceOrder', dispatch(split))).toMatchObject({ state: 'DISPATCHED' });
  });

  test('the deviation of the General Manager holds for the named person and day alone', async () => {
    const planned = await repair('PLANNED', { engineers: [ground.unlicensed] });
    const { id } = planned;
    const wanted = (days: string[], person = ground.unlicensed) => ({
      id,
      input: { deviations: days.map(day => ({ person, day })), reason: '持证人员全部在外，顾客整线停产。' },
    });
    expect(await office.refusal('requestDispatchDeviation', wanted(['2026-11-26']))).toMatchObject({
      rule: 'deviationOutsideOrder',
    });
    expect(await office.refusal('requestDispatchDeviation', wanted(['2026-11-24'], ground.engineer))).toMatchObject({
      rule: 'deviationOutsideOrder',
    });
    expect(await gm.refusal('approveDispatchDeviation', dispatch(planned))).toMatchObject({
      rule: 'noDeviationWanted',
      clause: '5.3.1',
    });
    const waiting = async () =>
      (await gm.read('{ inbox(first: 100) { record } }')).inbox.map(({ record }: { record: string }) => record);
    at('2026-12-20T02:00:00Z');
    expect(await waiting()).not.toContain(id);
    at('2026-11-23T02:00:00Z');
    let asked = await office.step('requestDispatchDeviation', wanted(['2026-11-24']));
    expect(await waiting()).toContain(id);
    expect(await head.refusal('approveDispatchDeviation', dispatch(asked))).toMatchObject({ code: 'FORBIDDEN' });
    asked = await gm.step('approveDispatchDeviation', dispatch(asked));
    expect(await office.refusal('dispatchServiceOrder', dispatch(asked))).toMatchObject({
      gaps: [{ person: '吴俊', day: '2026-11-25' }],
    });
    asked = await office.step('requestDispatchDeviation', wanted(['2026-11-25']));
    asked = await gm.step('rejectDispatchDeviation', { ...dispatch(asked), input: { reason: '等陆志明返沪' } });
    expect(await order(id, 'deviations { day approved }')).toEqual({
      deviations: [{ day: '2026-11-24', approved: true }],
    });
    asked = await office.step('requestDispatchDeviation', wanted(['2026-11-25']));
    asked = await gm.step('approveDispatchDeviation', dispatch(asked));
    expect(await office.step('dispatchServiceOrder', dispatch(asked))).toMatchObject({ state: 'DISPATCHED' });
    expect(await order(id, 'deviations { day approved } deviationApprovedBy { name }')).toMatchObject({
      deviations: [
        { day: '2026-11-24', approved: true },
        { day: '2026-11-25', approved: true },
      ],
      deviationApprovedBy: { name: '方国栋' },
    });
  });

  test('a licence suspended later flags the open order, and so nobody is sent', async () => {
    const planned = await repair('PLANNED');
    const { technicianLicences } = await head.read(
      'query ($person: ID!) { technicianLicences(filter: { person: { id: { eq: $person } } }) { nodes { id } } }',
      { person: ground.engineer },
    );
    const { id } = technicianLicences.nodes[0];
    await head.step('suspendLicence', { id, input: { reason: '操作违规，复训后恢复' } });
    const flagged = await order(planned.id, 'version state licenceLost { name } history { step }');
    expect(flagged).toMatchObject({ state: 'PLANNED', licenceLost: [{ name: '陆志明' }] });
    expect(flagged.history.map(({ step }: { step: string }) => step)).toContain('suspendLicence');
    expect(
      await office.refusal('dispatchServiceOrder', dispatch({ ...planned, version: flagged.version })),
    ).toMatchObject({ rule: 'engineersUnlicensed' });
    await head.step('reinstateLicence', { id });
    expect(await order(planned.id, 'licenceLost { name }')).toEqual({ licenceLost: [] });
  });

  test('two dispatch at once, and a stale version: one order is sent once', async () => {
    const planned = await repair('PLANNED');
    expect(
      await office.refusal('dispatchServiceOrder', { id: planned.id, expectedVersion: planned.version - 1 }),
    ).toMatchObject({ code: 'STALE_RECORD' });
    const sent = await Promise.allSettled(
      [office, head].map(each => each.step('dispatchServiceOrder', dispatch(planned))),
    );
    expect(sent.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('5.3.3 arrival at the first work site', () => {
  const arrive = (id: string, input: object = {}) => ({ id, input });

  test('in time; only who is named arrives, not before the clock and not in the future', async () => {
    const { id } = await repair('DISPATCHED');
    const others = await repair('PLANNED', { engineers: [ground.unlicensed] });
    expect(await engineer.refusal('holdServiceOrder', { id: others.id, input: hold() })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await office.refusal('recordSiteArrival', arrive(id))).toMatchObject({ code: 'FORBIDDEN' });
    expect(
      await engineer.refusal('recordSiteArrival', arrive(id, { arrivedAt: '2026-11-23T01:59:59Z' })),
    ).toMatchObject({ rule: 'arrivedBeforeClock' });
    at('2026-11-24T01:00:00Z');
    expect(
      await engineer.refusal('recordSiteArrival', arrive(id, { arrivedAt: '2026-11-24T01:00:01Z' })),
    ).toMatchObject({ rule: 'timeInTheFuture' });
    expect(await engineer.step('recordSiteArrival', arrive(id), 'state arrivedAt arrivedLate')).toEqual({
      state: 'ON_SITE',
      arrivedAt: '2026-11-24T01:00:00+00:00',
      arrivedLate: false,
    });
  });

  test('late: with its cause, and the true time', async () => {
    const { id } = await repair('DISPATCHED');
    at('2026-11-27T16:00:00.001Z');
    expect(await engineer.refusal('recordSiteArrival', arrive(id))).toMatchObject({
      clause: '5.3.3',
      rule: 'delayNeedsCause',
      fields: { delayCause: expect.any(String) },
    });
    const late = { delayCause: 'WEATHER', note: '大雾封航，高速封闭。' };
    expect(await engineer.step('recordSiteArrival', arrive(id, late), 'arrivedLate delayCause arrivalNote')).toEqual({
      arrivedLate: true,
      delayCause: 'WEATHER',
      arrivalNote: late.note,
    });
  });

  test('more than a day later only the head records it, with the reason; both times are kept', async () => {
    const { id } = await repair('DISPATCHED');
    at('2026-11-25T02:00:00Z');
    const arrivedAt = '2026-11-24T01:59:00+00:00';
    expect(await engineer.refusal('recordSiteArrival', arrive(id, { arrivedAt }))).toMatchObject({
      rule: 'statedByHead',
    });
    expect(await head.refusal('recordSiteArrival', arrive(id, { arrivedAt }))).toMatchObject({
      rule: 'statedWithoutReason',
    });
    const lateRecordReason = '现场无信号，次日补登';
    expect(
      await head.step(
        'recordSiteArrival',
        arrive(id, { arrivedAt, lateRecordReason }),
        'arrivedAt arrivalRecordedAt lateRecordReason arrivedLate',
      ),
    ).toEqual({ arrivedAt, arrivalRecordedAt: '2026-11-25T02:00:00+00:00', lateRecordReason, arrivedLate: false });
  });

  const hold = (cause = 'CUSTOMER') => ({ cause, reason: '顾客厂房停电，周末不开门。' });

  test('only the customer’s hold moves the deadline, and the order returns to the state it left', async () => {
    const { id } = await repair('DISPATCHED', { endsOn: LICENSED_UNTIL });
    const own = await office.step('holdServiceOrder', { id, input: hold('OWN') }, 'state heldFrom');
    expect(own).toEqual({ state: 'ON_HOLD', heldFrom: 'DISPATCHED' });
    at('2026-11-25T02:00:00Z');
    expect(await office.step('resumeServiceOrder', { id }, 'state arriveBy heldFrom')).toEqual({
      state: 'DISPATCHED',
      arriveBy: '2026-11-27',
      heldFrom: null,
    });
    await engineer.step('holdServiceOrder', { id, input: hold() });
    at('2026-11-26T02:00:00Z');
    const resumed = await engineer.step('resumeServiceOrder', { id }, 'state arriveBy holds { cause from until }');
    expect(resumed).toMatchObject({
      state: 'DISPATCHED',
      arriveBy: '2026-11-28',
      holds: [{ cause: 'OWN' }, { cause: 'CUSTOMER', until: '2026-11-26T02:00:00+00:00' }],
    });
  });

  test('the arrival at the first site of a trip satisfies the order that points to it', async () => {
    const first = await repair('DISPATCHED');
    const second = await repair('DISPATCHED', { firstOfTrip: first.id });
    at('2026-11-24T03:00:00Z');
    await engineer.step('recordSiteArrival', arrive(first.id));
    at('2026-11-28T03:00:00Z');
    expect(await engineer.step('recordSiteArrival', arrive(second.id), 'arrivedLate')).toEqual({ arrivedLate: false });
  });

  test('one trip is of days that overlap or adjoin, and its first order is neither closed nor cancelled', async () => {
    const refused = async (first: string, days: object) =>
      office.refusal('replanServiceOrder', {
        id: (await repair('PLANNED')).id,
        input: planForm(ground, { firstOfTrip: first, ...days }),
      });
    const first = await repair('PLANNED');
    const later = { startsOn: '2026-11-27', endsOn: '2026-11-27' };
    expect(await refused(first.id, later)).toMatchObject({ rule: 'notOneTrip' });
    const next = { startsOn: LICENSED_UNTIL, endsOn: LICENSED_UNTIL, firstOfTrip: first.id };
    const { id } = await repair('PLANNED');
    await office.step('replanServiceOrder', { id, input: planForm(ground, next) });
    await office.step('cancelServiceOrder', { id: first.id, input: { reason: '顾客改期' } });
    expect(await refused(first.id, {})).toMatchObject({ rule: 'notOneTrip' });
  });

  test('the first order of a trip leaves none behind: the others are planned anew first, and it joins no other trip', async () => {
    const first = await repair('PLANNED');
    const second = await repair('PLANNED', { firstOfTrip: first.id });
    const elsewhere = await repair('PLANNED');
    const replan = (id: string, change: object) => ({ id, input: planForm(ground, change) });
    const later = { startsOn: '2026-11-27', endsOn: '2026-11-27' };
    const refusal = { rule: 'tripLeftBehind', orders: second.number, fields: { startsOn: expect.any(String) } };
    expect(await office.refusal('replanServiceOrder', replan(first.id, later))).toMatchObject(refusal);
    expect(await office.refusal('replanServiceOrder', replan(second.id, later))).toMatchObject({ rule: 'notOneTrip' });
    const joined = replan(first.id, { firstOfTrip: elsewhere.id });
    expect(await office.refusal('replanServiceOrder', joined)).toMatchObject(refusal);
    await office.step('replanServiceOrder', replan(second.id, { firstOfTrip: null, bookingReason: '不再同程' }));
    await office.step('replanServiceOrder', replan(first.id, { ...later, bookingReason: '改期' }));
  });

  test('who was at the first site before the order was decided did not set out upon it', async () => {
    const first = await repair('ON_SITE');
    at('2026-11-24T02:00:00Z');
    const second = await repair('DISPATCHED', { firstOfTrip: first.id });
    at('2026-11-29T02:00:00Z');
    expect(await engineer.refusal('recordSiteArrival', arrive(second.id))).toMatchObject({ rule: 'delayNeedsCause' });
  });

  test('a city that is not known is not guessed, and abroad the contract decides', async () => {
    const { customerSites } = await office.read(
      'query ($id: ID!) { customerSites(filter: { id: { eq: $id } }) { nodes { name address contact phone } } }',
      { id: ground.site },
    );
    const site = { ...customerSites.nodes[0], customer: ground.customer };
    const move = (change: object) =>
      office.step('updateCustomerSite', { id: ground.site, input: { ...site, city: '苏州市', ...change } });
    const { id: fault } = await office.step('reportFault', { input: faultForm(ground) });
    const plan = { input: planForm(ground, { fault }) };
    expect(
      await office.refusal('updateCustomerSite', { id: ground.site, input: { ...site, city: '不详' } }),
    ).toMatchObject({ rule: 'cityNotKnown', fields: { city: expect.any(String) } });
    // As it may have been entered before cities were looked at.
    const entered = (city: string) =>
      sanbao.orm.em.fork().execute('update customer_site set city = ? where id = ?', [city, ground.site]);
    await entered('不详');
    expect(await office.refusal('planRepair', plan)).toMatchObject({ rule: 'cityUnknown' });
    await move({ city: '胡志明市', country: '越南' });
    expect(await office.refusal('planRepair', plan)).toMatchObject({ rule: 'abroadWithoutContract' });
    await move({ country: null });
    await office.step('planRepair', plan);
  });
});

describe('5.3.3 somebody has been there already', () => {
  const held = async () => {
    const { id } = await repair('ON_SITE');
    at('2026-11-23T08:00:00Z');
    await engineer.step('holdServiceOrder', { id, input: { cause: 'CUSTOMER', reason: '顾客等外购件，改日再来。' } });
    return id;
  };

  test('who comes again arrived when they first did, and the clock has stopped', async () => {
    const id = await held();
    const first = 'arrivedAt arrivalRecordedAt arrivedLate delayCause arriveBy dispatchedAt';
    const before = await order(id, first);
    at('2026-11-24T02:00:00Z');
    const again = planForm(ground, { startsOn: LICENSED_UNTIL, endsOn: LICENSED_UNTIL });
    const planned = await office.step('replanServiceOrder', { id, input: again });
    await office.step('dispatchServiceOrder', dispatch(planned));
    at('2026-11-28T02:00:00Z');
    expect(
      await engineer.refusal('recordSiteArrival', { id, input: { arrivedAt: '2026-11-23T01:59:00Z' } }),
    ).toMatchObject({ rule: 'arrivedBeforeClock' });
    expect(
      await engineer.step('recordSiteArrival', { id, input: { note: '外购件已到' } }, `state arrivalNote ${first}`),
    ).toEqual({ ...before, state: 'ON_SITE', arrivalNote: '外购件已到' });
  });

  test('where somebody has been, and what was filed there, stays with its order, which is not cancelled any more', async () => {
    const reason = { reason: '顾客停线' };
    const empty = await held();
    expect(await office.refusal('cancelServiceOrder', { id: empty, input: reason })).toMatchObject({
      clause: '5.3.3',
      rule: 'visitedAlready',
    });
    at('2026-11-23T02:00:00Z');
    const { id } = await repair('WORK_DONE');
    const { number } = await reportFiled(sanbao, ground, { order: id });
    await office.step('resumeWork', { id, input: reason });
    await engineer.step('holdServiceOrder', { id, input: { cause: 'OWN', ...reason } });
    expect(await office.refusal('cancelServiceOrder', { id, input: reason })).toMatchObject({
      clause: '5.3.3',
      rule: 'filedAlready',
      number,
    });
    const { availableSteps } = await order(id, 'availableSteps { name blocked }');
    expect(availableSteps).toContainEqual({ name: 'cancelServiceOrder', blocked: expect.stringContaining(number) });
  });
});

describe('5.3.6 the job comes to its end', () => {
  test('done, not done after all, done again; the engineer finishes, the office closes', async () => {
    const { id, fault } = await repair('WORK_DONE');
    const reason = { id, input: { reason: '试机时又报警' } };
    expect(await engineer.step('resumeWork', reason, 'state workDoneAt')).toEqual({
      state: 'ON_SITE',
      workDoneAt: null,
    });
    expect(await office.refusal('completeWork', { id })).toMatchObject({ code: 'FORBIDDEN' });
    await engineer.step('completeWork', { id });
    expect(await engineer.refusal('closeServiceOrder', { id })).toMatchObject({ code: 'FORBIDDEN' });
    expect(fault).toEqual(expect.any(String));
  });
});

describe('5.3.3 nobody goes', () => {
  test('the fault waits anew, and work that has begun is not cancelled', async () => {
    const { id, fault } = await repair('DISPATCHED');
    const reason = { id, input: { reason: '顾客自行修复' } };
    expect(await office.step('cancelServiceOrder', reason)).toMatchObject({ state: 'CANCELLED' });
    expect(
      await office.read('query ($id: ID!) { faultReport(id: $id) { state registerLine { state } } }', { id: fault }),
    ).toEqual({ faultReport: { state: 'LOGGED', registerLine: { state: 'OPEN' } } });
    const held = await repair('DISPATCHED');
    await office.step('holdServiceOrder', { id: held.id, input: { cause: 'CUSTOMER', reason: '顾客停产检修' } });
    expect(await office.step('cancelServiceOrder', { ...reason, id: held.id }, 'heldFrom holds { until }')).toEqual({
      heldFrom: null,
      holds: [{ until: expect.any(String) }],
    });
    const begun = await repair('ON_SITE');
    expect(await office.refusal('cancelServiceOrder', { ...reason, id: begun.id })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
    });
  });
});

describe('5.2.1 what the contract demands', () => {
  const contract = (terms: object[]) =>
    office.step(
      'recordServiceContract',
      {
        input: {
          reference: 'FW-2026-031',
          customer: ground.customer,
          equipment: [ground.machine],
          validFrom: '2026-11-23',
          validUntil: '2027-11-22',
          terms,
        },
      },
      'id obligations(first: 10) { id dueOn kind }',
    );

  test('maintenance is planned for its machine, its due date is the clock, and only once', async () => {
    const { id, obligations } = await contract([
      { kind: 'MAINTENANCE', what: '整机保养', everyMonths: 6 },
      { kind: 'TRAINING', what: '操作工复训', everyMonths: 12 },
    ]);
    const due = (kind: string) => obligations.find((each: { kind: string }) => each.kind === kind);
    const plan = (obligation: string) => ({ input: planForm(ground, { obligation }) });
    expect(await office.refusal('planMaintenance', plan(due('TRAINING').id))).toMatchObject({ rule: 'notMaintenance' });
    const order = await office.step(
      'planMaintenance',
      plan(due('MAINTENANCE').id),
      'kind arrivalZone arriveBy equipment { id } obligation { state }',
    );
    expect(order).toEqual({
      kind: 'MAINTENANCE',
      arrivalZone: 'DUE_DATE',
      arriveBy: due('MAINTENANCE').dueOn,
      equipment: { id: ground.machine },
      obligation: { state: 'DUE' },
    });
    expect(await office.refusal('planMaintenance', plan(due('MAINTENANCE').id))).toMatchObject({
      clause: '5.2.1',
      rule: 'maintenancePlanned',
    });
    await sales('endServiceContract', { id, input: { reason: '测试合同' } });
  });

  test('the days in which to arrive that a contract names stand before those of the procedure', async () => {
    const { id } = await contract([{ kind: 'RESPONSE', what: '停机到场', responseDays: 1 }]);
    const planned = await repair('PLANNED');
    expect(await order(planned.id, 'arrivalZone arriveBy')).toEqual({
      arrivalZone: 'CONTRACT',
      arriveBy: '2026-11-24',
    });
    await sales('endServiceContract', { id, input: { reason: '测试合同' } });
  });
});
