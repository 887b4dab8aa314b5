import { shipmentForm } from './equipment.ts';
import { faultForm, planForm, type RepairGround, repairGround } from './repair.ts';
import { type Sanbao, startSanbao } from './sanbao.ts';

/** Beside the machine that is covered, one of which the period is long over, and one of which it soon will be. */
export interface WarrantyGround extends RepairGround {
  old: string;
  ending: string;
}

/** Long after its eighteen months from shipment. */
const LONG_AGO = { serialNumber: 'Z100-2401-007', manufacturedOn: '2024-01-02', shippedOn: '2024-01-10' };
/** Covered through 1 December 2026. */
const SOON = { serialNumber: 'Z100-2506-003', manufacturedOn: '2025-05-20', shippedOn: '2025-06-01' };

export async function warrantyGround(sanbao: Sanbao, licensedUntil?: string): Promise<WarrantyGround> {
  const ground = await repairGround(sanbao, licensedUntil);
  const sales = await sanbao.as('sales');
  const { id: old } = await sales.step('recordShipment', { input: shipmentForm(ground, LONG_AGO) });
  const { id: ending } = await sales.step('recordShipment', { input: shipmentForm(ground, SOON) });
  return { ...ground, old, ending };
}

export const assessmentForm = (fault: string, change: object = {}) => ({
  fault,
  cause: 'DEFECT',
  evidence: '推料导轨装配不良，附照片。',
  ...change,
});

export const quoteForm = (decision: string, change: object = {}) => ({
  decision,
  lines: [
    { costClass: 'LABOUR', description: '上门维修', quantity: 1.5, unitPrice: 300 },
    { costClass: 'MATERIAL', description: '推料导轨', quantity: 1, unitPrice: 1280.5 },
    { costClass: 'TRAVEL', description: '往返交通', quantity: 1, unitPrice: 420 },
  ],
  taxRate: 13,
  validUntil: '2026-12-20',
  ...change,
});

/** A fault of a machine, reported and perhaps with somebody to be sent. */
export async function reported(sanbao: Sanbao, ground: WarrantyGround, machine: string, change: object = {}) {
  const office = await sanbao.as('after-sales');
  return (await office.step('reportFault', { input: faultForm({ ...ground, machine }, change) })).id as string;
}

export async function planned(sanbao: Sanbao, ground: WarrantyGround, machine: string, change: object = {}) {
  const office = await sanbao.as('after-sales');
  const fault = await reported(sanbao, ground, machine);
  const order = await office.step(
    'planRepair',
    { input: planForm(ground, { fault, ...change }) },
    'id version state warrantyDecision { id version number state cause verdict provisional charged coveredUntil }',
  );
  return { fault, order };
}

/** A decision by which the customer pays, with an offer. */
export async function quoted(sanbao: Sanbao, ground: WarrantyGround) {
  const office = await sanbao.as('after-sales');
  const { fault, order } = await planned(sanbao, ground, ground.old);
  const decision = await office.step('assessWarranty', { input: assessmentForm(fault) });
  const quote = await office.step('quoteRepair', { input: quoteForm(decision.id) });
  return { fault, order, decision, quote };
}

const verdict = 'id number state version reportedOn cause verdict remedy provisional charged coveredUntil termsKnown';

/** What the tests of decisions ask for again and again. */
export async function warrantyCalls(sanbao: Sanbao) {
  const office = await sanbao.as('after-sales');
  const head = await sanbao.as('after-sales-head');
  const read = (query: string) => async (id: string, select: string) =>
    (await office.read(`query ($id: ID!) { record: ${query}(id: $id) { ${select} } }`, { id })).record;
  return {
    assess: (fault: string, change: object = {}, select = '') =>
      office.step('assessWarranty', { input: assessmentForm(fault, change) }, `${verdict} ${select}`),
    reclassify: (id: string, version: number, cause: string, select = '') =>
      head.step(
        'reclassifyCause',
        { id, expectedVersion: version, input: { cause, evidence: '拆检发现操作人员自行改动气路。' } },
        `${verdict} ${select}`,
      ),
    decisionOf: read('warrantyDecision'),
    orderOf: read('serviceOrder'),
    quoteOf: read('repairQuote'),
  };
}

/** A server with all of this, and who takes the steps. */
export async function warrantyStarted() {
  const sanbao = await startSanbao(undefined, { SESSION_DAYS: '90' });
  const ground = await warrantyGround(sanbao);
  const calls = await warrantyCalls(sanbao);
  const [office, head, gm] = [
    await sanbao.as('after-sales'),
    await sanbao.as('after-sales-head'),
    await sanbao.as('gm'),
  ];
  return { sanbao, ground, calls, office, head, gm };
}
