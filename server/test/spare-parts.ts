import { expect } from '@jest/globals';
import { type RepairGround, repairGround } from './repair.ts';
import type { Client, Sanbao } from './sanbao.ts';

/** Parts and a supplier, beside a machine at a customer's, by their ids. */
export interface PartsGround extends RepairGround {
  supplier: string;
  blade: string;
  belt: string;
  sensor: string;
}

export const partForm = (partNumber: string, name: string, change: object = {}) => ({
  partNumber,
  name,
  partClass: 'WEAR_PART',
  unit: 'PIECE',
  models: [],
  unitPrice: 126.5,
  minimumStock: 2,
  ...change,
});

export async function partsGround(sanbao: Sanbao): Promise<PartsGround> {
  const ground = await repairGround(sanbao);
  const office = await sanbao.as('after-sales');
  const create = async (step: string, input: object) => (await office.step(step, { input })).id as string;
  const supplier = await create('createSupplier', {
    name: '马鞍山金刃刀模有限公司',
    supplies: '切刀',
    city: '马鞍山市',
    contact: '汤家旺',
    phone: '0555-55550644',
  });
  const blade = await create('createPart', partForm('Z-101', '横封切刀'));
  const belt = await create('createPart', partForm('Z-102', '同步带', { unit: 'METRE' }));
  const sensor = await create('createPart', partForm('Z-103', '光电开关'));
  return { ...ground, supplier, blade, belt, sensor };
}

export const PASSWORD = 'sanbao-demo';

export const applicationForm = ({ blade, belt }: PartsGround, change: object = {}) => ({
  lines: [
    { part: blade, quantity: 10, remark: '旺季备件' },
    { part: belt, quantity: 4.5 },
  ],
  ...change,
});

/** All items as they were applied for, or with what is changed of them by part. */
export const confirmAll = (lines: { part: string; quantity: number }[], change: Record<string, object> = {}) =>
  lines.map(({ part, quantity }) => ({ part, decision: 'CONFIRMED', quantity, ...change[part] }));

/** An application carried as far as the given state. */
export async function applicationIn(
  sanbao: Sanbao,
  ground: PartsGround,
  state: 'DRAFT' | 'SUBMITTED' | 'SIGNED' | 'CONFIRMED',
  change: object = {},
) {
  const office = await sanbao.as('after-sales');
  const form = applicationForm(ground, change);
  let application = await office.step('draftPartsApplication', { input: form });
  const { id } = application;
  const next = async (account: string, step: string, input: object) => {
    application = await (await sanbao.as(account)).step(step, { id, expectedVersion: application.version, input });
  };
  if (state === 'DRAFT') return application;
  application = await office.step('submitPartsApplication', { id });
  if (state === 'SUBMITTED') return application;
  await next('after-sales-head', 'signPartsApplication', { opinion: '同意', password: PASSWORD });
  if (state === 'SIGNED') return application;
  await next('management', 'confirmPartsApplication', { confirmation: confirmAll(form.lines) });
  return application;
}

export const orderForm = (
  { supplier }: PartsGround,
  application: string,
  lines: { part: string; quantity: number }[],
  change: object = {},
) => ({
  supplier,
  taxRate: 13,
  dueOn: '2026-12-20',
  lines: lines.map(line => ({ application, unitPrice: 100, ...line })),
  ...change,
});

/** What an application asks for is ordered, all of it unless said otherwise. */
export async function ordered(
  sanbao: Sanbao,
  ground: PartsGround,
  lines: { part: string; quantity: number }[] = applicationForm(ground).lines,
  change: object = {},
) {
  const application = await applicationIn(sanbao, ground, 'CONFIRMED', change);
  const management = await sanbao.as('management');
  const input = orderForm(
    ground,
    application.id,
    lines.map(({ part, quantity }) => ({ part, quantity })),
  );
  const order = await management.step('placePurchaseOrder', { input });
  return { ...order, application: application.id };
}

let deliveryNotes = 1122;

export async function delivered(sanbao: Sanbao, purchaseOrder: string, deliveryNote = `SH-${++deliveryNotes}`) {
  return (await sanbao.as('management')).step('registerDelivery', { input: { purchaseOrder, deliveryNote } });
}

type Count = { part: string; quantity: number }[];

/** Both departments count, and give the state in which that leaves the delivery. */
export async function countedBoth(sanbao: Sanbao, id: string, afterSales: Count, management: Count = afterSales) {
  await (await sanbao.as('after-sales')).step('countDelivery', { id, input: { lines: afterSales } });
  return (await sanbao.as('management')).step('countDelivery', { id, input: { lines: management } });
}

export const inspected = (part: string, accepted: number, rejected = 0, concession = 0) => ({
  part,
  accepted,
  rejected,
  concession,
  measurements: '按 SH/JR-C-070-01 抽检，尺寸合格',
  ...(rejected + concession > 0 && { defect: '刃口崩缺' }),
});

/** A delivery that is counted alike, inspected by both and taken into stock. */
export async function stocked(sanbao: Sanbao, purchaseOrder: string, inspection: ReturnType<typeof inspected>[]) {
  const { id } = await delivered(sanbao, purchaseOrder);
  const counts = inspection.map(({ part, accepted, rejected, concession }) => ({
    part,
    quantity: accepted + rejected + concession,
  }));
  await countedBoth(sanbao, id, counts);
  const { version } = await (await sanbao.as('after-sales')).step('inspectDelivery', { id, input: { inspection } });
  const management = await sanbao.as('management');
  await management.step('confirmInspection', { id, expectedVersion: version });
  return management.step('stockIn', { id });
}

/** Puts so much of a part into stock, by an adjustment that one person proposes and another approves. */
export async function inStock(sanbao: Sanbao, part: string, difference: number) {
  const input = { part, difference, reason: '年终盘点' };
  const { id, version } = await (await sanbao.as('management')).step('proposeStockAdjustment', { input });
  await (await sanbao.as('warehouse')).step('approveStockAdjustment', { id, expectedVersion: version });
}

export async function stockOf(client: Client, part: string): Promise<number> {
  return (await client.read('query ($id: ID!) { part(id: $id) { stock } }', { id: part })).part.stock;
}

interface LedgerLine {
  kind: string;
  quantity: number;
  balance: number;
}

/** The part's movements, the oldest first; each balance is the one before with the quantity. */
export async function ledgerOf(client: Client, part: string): Promise<LedgerLine[]> {
  const { stockMovements } = await client.read(
    'query ($part: ID!) { stockMovements(filter: { part: { id: { eq: $part } } }, orderBy: [NUMBER_ASC], first: 100) { nodes { number kind quantity balance voucher bookedBy { name } } } }',
    { part },
  );
  let before = 0;
  for (const { quantity, balance } of stockMovements.nodes as LedgerLine[]) {
    expect(balance).toBeCloseTo(before + quantity, 3);
    before = balance;
  }
  return stockMovements.nodes;
}

/** Parts asked for by the office, for a repair that is planned unless said otherwise. */
export async function requested(sanbao: Sanbao, order: string, lines: { part: string; quantity: number }[]) {
  return (await sanbao.as('after-sales')).step('requestParts', { input: { order, lines } });
}

/** Sales records what has come in for an application. */
export async function remitted(sanbao: Sanbao, application: string, amount: number, receivedOn = '2026-11-20') {
  const input = { application, amount, receivedOn, voucher: '电汇 8017', statedReason: '银行回单后到' };
  return (await sanbao.as('sales')).step('recordRemittance', { input });
}

/** Parts that a customer has applied for and paid, or not paid yet. */
export async function requestedByCustomer(
  sanbao: Sanbao,
  ground: PartsGround,
  part: string,
  quantity: number,
  remittedOn: string | null = '2026-11-20',
) {
  const lines = [{ part, quantity }];
  const change = { lines, customer: ground.customer };
  const { id: application } = await applicationIn(sanbao, ground, 'CONFIRMED', change);
  if (remittedOn) {
    const read = 'query ($id: ID!) { partsApplication(id: $id) { gross } }';
    const { partsApplication } = await (await sanbao.as('sales')).read(read, { id: application });
    await remitted(sanbao, application, partsApplication.gross, remittedOn);
  }
  return (await sanbao.as('after-sales')).step('requestParts', { input: { application, lines } });
}

/** A plan by which a sample of a part is inspected: its width is measured, its edge looked at. */
export const planForm = (part: string, change: object = {}) => ({
  part,
  revision: 'A',
  extent: 'SAMPLE',
  level: 'II',
  aql: 1,
  reducedAllowed: true,
  characteristics: [
    { characteristic: '刃宽', kind: 'MEASURED', lowerLimit: 11.95, upperLimit: 12.05, unit: 'mm' },
    { characteristic: '刃口外观', kind: 'ATTRIBUTE', specification: '无崩缺、无锈蚀' },
  ],
  ...change,
});

/** After-Sales drafts it, and Management puts it into force. */
export async function planReleased(sanbao: Sanbao, part: string, change: object = {}): Promise<string> {
  const office = await sanbao.as('after-sales');
  const { id, version } = await office.step('draftInspectionPlan', { input: planForm(part, change) });
  await (await sanbao.as('management')).step('releaseInspectionPlan', { id, expectedVersion: version });
  return id;
}

/** Both values of so many pieces; those that are named have an edge that is not as it should be. */
export const valuesOf = (part: string, count: number, wrong: readonly number[] = []) =>
  Array.from({ length: count }, (_, at) => at + 1).flatMap(piece => [
    { part, piece, characteristic: '刃宽', value: 12.01 },
    { part, piece, characteristic: '刃口外观', finding: wrong.includes(piece) ? 'NONCONFORMING' : 'CONFORMING' },
  ]);
