import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { complaintForm } from '../../test/complaints.ts';
import { faultForm, releasedTemplate, repairIn, reportSigned, templateForm } from '../../test/repair.ts';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import {
  delivered,
  inStock,
  ordered,
  type PartsGround,
  partForm,
  partsGround,
  requested,
  requestedByCustomer,
} from '../../test/spare-parts.ts';
import { secondAccount } from '../../test/users.ts';
import { afterSales } from '../chapters.ts';
import { fieldsOf } from '../fields/field.ts';
import { isAutomatic } from '../procedure/who-may-take.ts';

let sanbao: Sanbao;
let ground: PartsGround;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '365' });
  ground = await partsGround(sanbao);
});
afterAll(() => sanbao.stop());

interface Button {
  as: string;
  id: string;
  /** Upon which a record is made, where the step makes one. */
  upon?: string;
  args?: object;
}
const reason = { reason: '不再需要' };

async function blocked(step: string, { as, id, upon }: Button) {
  const kind = upon ?? afterSales.steps.demand(step).record.name;
  const query = kind.replace(/^./, first => first.toLowerCase());
  const client = await sanbao.as(as);
  const read = await client.read(`query ($id: ID!) { ${query}(id: $id) { availableSteps { name blocked } } }`, { id });
  const found = read[query].availableSteps.find(({ name }: { name: string }) => name === step);
  expect(found).toBeDefined();
  return found.blocked;
}

const orderWith = async (lines = [{ part: ground.blade, quantity: 2 }]) => {
  const order = await repairIn(sanbao, ground, 'WORK_DONE');
  const request = await requested(sanbao, order.id, lines);
  return { order, request, lines };
};
const issue = async (id: string, lines: object[]) =>
  (await sanbao.as('after-sales-head')).step('issueParts', { id, input: { lines } });

let unstockedParts = 0;
/** A part of which there is none. */
const unstocked = async () => {
  const input = partForm(`Z-91${++unstockedParts}`, '断货零件');
  return { part: (await (await sanbao.as('after-sales')).step('createPart', { input })).id as string };
};

/** What stands against each step, brought about. */
const situations: [step: string, rule: string, bring: () => Promise<Button>][] = [
  [
    'issueParts',
    'notInStock',
    async () => {
      const { part } = await unstocked();
      const { request } = await orderWith([{ part, quantity: 2 }]);
      return { as: 'after-sales-head', id: request.id, args: { input: { lines: [{ part, quantity: 1 }] } } };
    },
  ],
  [
    'reserveParts',
    'notInStock',
    async () => {
      const { part } = await unstocked();
      const { request } = await orderWith([{ part, quantity: 2 }]);
      return { as: 'after-sales-head', id: request.id, args: { input: { lines: [{ part, quantity: 1 }] } } };
    },
  ],
  [
    'reserveParts',
    'nothingLeftToKeep',
    async () => {
      await inStock(sanbao, ground.blade, 5);
      const { request, lines } = await orderWith();
      await (await sanbao.as('after-sales')).step('reserveParts', { id: request.id, input: { lines } });
      return { as: 'after-sales', id: request.id, args: { input: { lines } } };
    },
  ],
  [
    'returnParts',
    'allIsBack',
    async () => {
      await inStock(sanbao, ground.blade, 5);
      const { request, lines } = await orderWith();
      await issue(request.id, lines);
      const back = { lines: [{ part: ground.blade, unused: 2, old: 0 }] };
      await (await sanbao.as('after-sales')).step('returnParts', { id: request.id, input: back });
      return { as: 'after-sales', id: request.id, args: { input: back } };
    },
  ],
  [
    'cancelPartsApplication',
    'applicationOrdered',
    async () => {
      const { application } = await ordered(sanbao, ground, [{ part: ground.blade, quantity: 1 }]);
      return { as: 'after-sales', id: application, args: { input: reason } };
    },
  ],
  [
    'cancelPartsApplication',
    'applicationRequested',
    async () => {
      const { id } = await requestedByCustomer(sanbao, ground, ground.belt, 1);
      const read = 'query ($id: ID!) { partsRequest(id: $id) { application { id } } }';
      const { partsRequest } = await (await sanbao.as('after-sales')).read(read, { id });
      return { as: 'after-sales', id: partsRequest.application.id, args: { input: reason } };
    },
  ],
  [
    'closePartsApplicationShort',
    'orderStillToCome',
    async () => {
      const { application } = await ordered(sanbao, ground, [{ part: ground.blade, quantity: 1 }]);
      return { as: 'management', id: application, args: { input: reason } };
    },
  ],
  [
    'cancelPurchaseOrder',
    'deliveryUnderway',
    async () => {
      const { id } = await ordered(sanbao, ground);
      await delivered(sanbao, id);
      return { as: 'management', id, args: { input: reason } };
    },
  ],
  [
    'countDelivery',
    'notByTheSamePerson',
    async () => {
      const { id: order } = await ordered(sanbao, ground);
      const { id } = await delivered(sanbao, order);
      const lines = [{ part: ground.blade, quantity: 10 }];
      await secondAccount(sanbao, 'counter', 'after-sales', ['MANAGEMENT']);
      await (await sanbao.as('after-sales')).step('countDelivery', { id, input: { lines } });
      return { as: 'counter', id, args: { input: { lines } } };
    },
  ],
  [
    'approveStockAdjustment',
    'notInStock',
    async () => {
      const input = { part: ground.sensor, difference: -1, reason: '盘亏' };
      const { id, version } = await (await sanbao.as('warehouse')).step('proposeStockAdjustment', { input });
      return { as: 'management', id, args: { expectedVersion: version } };
    },
  ],
  [
    'overrideAllocation',
    'inWarrantyAnyway',
    async () => {
      await inStock(sanbao, ground.blade, 40);
      const { request } = await orderWith();
      return { as: 'management', id: request.id, args: { expectedVersion: request.version, input: reason } };
    },
  ],
  [
    'closeServiceOrder',
    'partsStillAwaited',
    async () => {
      const { order } = await orderWith();
      await reportSigned(sanbao, ground, { order: order.id });
      return { as: 'after-sales', id: order.id };
    },
  ],
  [
    'closeServiceOrder',
    'partUnaccounted',
    async () => {
      const { order, request, lines } = await orderWith();
      await issue(request.id, lines);
      await reportSigned(sanbao, ground, { order: order.id });
      return { as: 'after-sales', id: order.id };
    },
  ],
  [
    'cancelServiceOrder',
    'partUnaccounted',
    async () => {
      const order = await repairIn(sanbao, ground, 'PLANNED');
      const lines = [{ part: ground.blade, quantity: 2 }];
      await issue((await requested(sanbao, order.id, lines)).id, lines);
      return { as: 'after-sales', id: order.id, args: { input: reason } };
    },
  ],
  [
    'sendComplaintSummary',
    'summaryOutdated',
    async () => {
      const input = { from: '2026-11-01', until: '2026-11-22', text: '多为到场不及时' };
      const { id } = await (await sanbao.as('after-sales-head')).step('compileComplaintSummary', { input });
      const complaint = { ...complaintForm(ground as never), equipment: undefined, receivedOn: '2026-11-22' };
      await (await sanbao.as('after-sales')).step('openComplaint', { input: complaint });
      return { as: 'after-sales-head', id };
    },
  ],
  [
    'cancelComplaint',
    'complaintLedFurther',
    async () => {
      const head = await sanbao.as('after-sales-head');
      const complaint = { ...complaintForm(ground as never), equipment: undefined, receivedOn: '2026-11-23' };
      const { id } = await (await sanbao.as('after-sales')).step('openComplaint', { input: complaint });
      const input = { from: '2026-11-01', until: '2026-11-23', text: '多为到场不及时' };
      await head.step('sendComplaintSummary', { id: (await head.step('compileComplaintSummary', { input })).id });
      return { as: 'after-sales', id, args: { input: reason } };
    },
  ],
  [
    'releaseAdjustmentTemplate',
    'revisionNotLater',
    async () => {
      const manufacturing = await sanbao.as('manufacturing');
      const { id, version } = await manufacturing.step('draftAdjustmentTemplate', { input: templateForm(ground) });
      await releasedTemplate(sanbao, ground, { revision: 'B' });
      return { as: 'after-sales-head', id, args: { expectedVersion: version } };
    },
  ],
  [
    'fileWorkReport',
    'adjustmentFirst',
    async () => {
      const { id } = await repairIn(sanbao, ground, 'WORK_DONE');
      return { as: 'engineer', id, upon: 'ServiceOrder' };
    },
  ],
  [
    'planRepair',
    'cityUnknown',
    async () => {
      const { id } = await (await sanbao.as('after-sales')).step('reportFault', { input: faultForm(ground) });
      await sanbao.orm.em.fork().execute("update customer_site set city = '不详' where id = ?", [ground.site]);
      return { as: 'after-sales', id, upon: 'FaultReport' };
    },
  ],
  [
    'reopenFault',
    'reopenedTooLate',
    async () => {
      const office = await sanbao.as('after-sales');
      const { id } = await office.step('reportFault', { input: faultForm(ground) });
      const help = { channel: 'PHONE', advice: '清洁光电', outcome: 'SOLVED', minutes: 5 };
      await office.step('helpRemotely', { id, input: help });
      await office.step('resolveFaultRemotely', { id, input: { resolution: '已恢复' } });
      sanbao.clock.now = new Date('2027-04-23T16:00:00Z');
      return { as: 'after-sales', id, args: { input: reason } };
    },
  ],
];

test.each(situations)(
  'the button of %s says beforehand what the step is refused with: %s',
  async (step, rule, bring) => {
    const button = await bring();
    const said = await blocked(step, button);
    expect(said).toEqual(expect.any(String));
    if (button.upon) return;
    const refusal = await (await sanbao.as(button.as)).refusal(step, { id: button.id, ...button.args });
    expect(refusal).toMatchObject({ rule, message: said });
  },
);

test('where nothing but words is entered, nothing else is looked at once the button has been pressed', () => {
  const words = [
    'causeSaid',
    'linkToCustomer',
    'bookingAnswered',
    'creditCodeRight',
    'likelyTwin',
    'substituteLegible',
    'photosTheirOwn',
  ];
  // Obstacles outside the database, along a whole case, or put right in the office are told by the step alone.
  const told = [
    'paperIntact',
    'clockKnown',
    'noOpenCorrectiveAction',
    'rolesStillMatch',
    'oneAccountEach',
    'ofNobodyErased',
    'erasableStill',
  ];
  const late = afterSales.steps.all
    .filter(step => step.from && !step.signs && !isAutomatic(step))
    .filter(({ input }) => fieldsOf(input ?? Object).every(({ kind }) => kind === 'text' || kind === 'texts'))
    .flatMap(({ name, rules }) => rules.map(rule => [name, rule.name] as const))
    .filter(([, rule]) => rule && !words.includes(rule) && !told.includes(rule));
  expect(late).toEqual([]);
});
