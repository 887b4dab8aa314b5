import { type ShipmentGround, shipmentForm, shipmentGround } from './equipment.ts';
import type { Sanbao } from './sanbao.ts';
import { personId } from './training.ts';

/** A machine at a customer's in another city, and engineers who may and may not repair it, by their ids. */
export interface RepairGround extends ShipmentGround {
  family: string;
  machine: string;
  serialNumber: string;
  /** Signs in as `engineer`, and is licensed until `LICENSED_UNTIL`, unless another day is given. */
  engineer: string;
  unlicensed: string;
}

export const ENGINEER = '陆志明';
export const UNLICENSED = '吴俊';
/** The Thursday of the week in which the tests begin. */
export const LICENSED_UNTIL = '2026-11-26';

export async function repairGround(sanbao: Sanbao, licensedUntil = LICENSED_UNTIL): Promise<RepairGround> {
  const ground = await shipmentGround(sanbao);
  const office = await sanbao.as('after-sales');
  const sales = await sanbao.as('sales');
  const { productModel } = await office.read('query ($id: ID!) { productModel(id: $id) { family { id } } }', {
    id: ground.model,
  });
  const { id: machine } = await sales.step('recordShipment', { input: shipmentForm(ground) });
  const engineer = await personId(office, ENGINEER);
  const family = productModel.family.id;
  await licensed(sanbao, family, engineer, licensedUntil);
  const unlicensed = await personId(office, UNLICENSED);
  return { ...ground, family, machine, serialNumber: 'Z100-2610-001', engineer, unlicensed };
}

/** Gives somebody a licence upon a certificate from before Sanbao. */
export async function licensed(sanbao: Sanbao, family: string, person: string, validUntil: string) {
  const management = await sanbao.as('management');
  const head = await sanbao.as('after-sales-head');
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');
  const scan = (await management.upload('结业证书.pdf', pdf)).json().id;
  const { id: certificate } = await management.step('recordEarlierCertificate', {
    input: {
      person,
      productFamily: family,
      course: '装盒机维修',
      topics: ['REPAIR'],
      hours: 16,
      issuer: '上海申匠包装机械有限公司',
      issuedOn: '2019-05-10',
      earlierNumber: `申匠培字 ${person.slice(-6)}`,
      scan,
    },
  });
  const examiner = await personId(head, '丁海涛');
  const input = { certificate, examiner, examinedOn: '2026-11-20', validUntil };
  return (await head.step('issueLicence', { input })).id as string;
}

export const faultForm = ({ customer, machine }: RepairGround, change: object = {}) => ({
  customer,
  equipment: machine,
  caller: '设备科 陈立群',
  callerPhone: '13800000217',
  channel: 'PHONE',
  machineState: 'DOWN',
  symptom: '推料杆不复位，开机即报过载。',
  statedReason: '来电当日未能登记。',
  ...change,
});

export const arrivalForm = ({ machine }: RepairGround, change: object = {}) => ({
  equipment: machine,
  arrivedOn: '2026-11-23',
  channel: 'PHONE',
  caller: '仓库 王淑珍',
  ...change,
});

export const planForm = ({ engineer }: RepairGround, change: object = {}) => ({
  startsOn: '2026-11-24',
  endsOn: '2026-11-25',
  engineers: [engineer],
  bookingReason: '两处在同一园区，分上下午完成。',
  ...change,
});

/** An order on site that does not name who signs in as `engineer`. */
export async function orderOfOthers(sanbao: Sanbao, ground: RepairGround) {
  await licensed(sanbao, ground.family, ground.unlicensed, LICENSED_UNTIL);
  const { id } = await repairIn(sanbao, ground, 'DISPATCHED', { engineers: [ground.unlicensed] });
  return (await sanbao.as('after-sales-head')).step('recordSiteArrival', { id, input: {} });
}

/** Two items: a play in its limits on both sides, and a torque that has to be reached. */
export const templateForm = ({ model }: Pick<RepairGround, 'model'>, change: object = {}) => ({
  model,
  revision: 'A',
  items: [
    { item: '推料杆行程', specification: '120 ± 0.5', lowerLimit: 119.5, upperLimit: 120.5, unit: 'mm' },
    { item: '过载离合器扭矩', specification: '≥ 18', lowerLimit: 18, unit: 'N·m' },
  ],
  ...change,
});

/** A template in force, written by Manufacturing and released by the head of After-Sales. */
export async function releasedTemplate(sanbao: Sanbao, ground: Pick<RepairGround, 'model'>, change: object = {}) {
  const manufacturing = await sanbao.as('manufacturing');
  const head = await sanbao.as('after-sales-head');
  const { id, version } = await manufacturing.step('draftAdjustmentTemplate', { input: templateForm(ground, change) });
  return (await head.step('releaseAdjustmentTemplate', { id, expectedVersion: version })).id as string;
}

export const measuredLines = [
  {
    item: '推料杆行程',
    asFound: 121.3,
    asLeft: 120.1,
    instrument: '数显卡尺 JL-031',
    calibratedUntil: '2027-03-31',
  },
  {
    item: '过载离合器扭矩',
    asFound: 15.5,
    asLeft: 18,
    instrument: '扭矩扳手 JL-108',
    calibratedUntil: '2026-12-31',
  },
];

export const adjustmentForm = (order: string, template: string, change: object = {}) => ({
  order,
  template,
  adjustedOn: '2026-11-23',
  lines: measuredLines,
  witness: '王建国',
  ...change,
});

/** A repair order carried as far as the given state, as its id and version. */
export async function repairIn(
  sanbao: Sanbao,
  ground: RepairGround,
  state: 'PLANNED' | 'DISPATCHED' | 'ON_SITE' | 'WORK_DONE',
  change: object = {},
) {
  const office = await sanbao.as('after-sales');
  const engineer = await sanbao.as('engineer');
  const { id: fault } = await office.step('reportFault', { input: faultForm(ground) });
  let order = await office.step('planRepair', { input: planForm(ground, { fault, ...change }) });
  const { id } = order;
  if (state === 'PLANNED') return { ...order, fault };
  order = await office.step('dispatchServiceOrder', { id, expectedVersion: order.version });
  if (state === 'DISPATCHED') return { ...order, fault };
  order = await engineer.step('recordSiteArrival', { id, input: {} });
  if (state === 'ON_SITE') return { ...order, fault };
  return { ...(await engineer.step('completeWork', { id })), fault };
}

/** An installation order carried as far as the given state; its notice came on the first day of the tests. */
export async function installationIn(sanbao: Sanbao, ground: RepairGround, state: 'ON_SITE' | 'WORK_DONE') {
  const office = await sanbao.as('after-sales');
  const engineer = await sanbao.as('engineer');
  const { id: notice } = await office.step('recordGoodsArrival', { input: arrivalForm(ground) });
  const { id, version } = await office.step('planInstallation', { input: planForm(ground, { notice }) });
  await office.step('dispatchServiceOrder', { id, expectedVersion: version });
  const onSite = await engineer.step('recordSiteArrival', { id, input: {} });
  return state === 'ON_SITE' ? onSite : engineer.step('completeWork', { id });
}

export const reportForm = (order: string, { engineer }: RepairGround, change: object = {}) => ({
  order,
  work: '更换推料杆复位气缸，校正行程。',
  situation: '连续试机两小时，推料杆动作正常，未再报过载。',
  fault: '推料杆不复位，开机即报过载。',
  cause: '复位气缸密封圈老化漏气。',
  remedy: '更换气缸，重新校正行程。',
  workDays: [{ day: '2026-11-23', hours: 0.5, person: engineer }],
  partsUsed: [],
  coachedTopics: ['USE', 'MAINTENANCE'],
  coachedPeople: ['李秀英', '张伟'],
  ...change,
});

/** What an installation is reported with beyond that. */
export const installationDays = {
  installedFrom: '2026-11-23',
  installedUntil: '2026-11-23',
  startedUpOn: '2026-11-23',
  acceptedOn: '2026-11-23',
};

/** A report upon an order whose work is done, unless another is given. */
export async function reportFiled(
  sanbao: Sanbao,
  ground: RepairGround,
  { order, ...change }: { order?: string; [field: string]: unknown } = {},
) {
  const id = order ?? ((await repairIn(sanbao, ground, 'WORK_DONE')).id as string);
  const engineer = await sanbao.as('engineer');
  return {
    order: id,
    ...(await engineer.step(
      'fileWorkReport',
      { input: reportForm(id, ground, change) },
      'id number state version revision paper { id url size sha256 }',
    )),
  };
}

/** A signature as it is drawn. */
export const drawn = {
  name: '王建国',
  points: JSON.stringify([
    [
      [10, 40, 0],
      [30, 12, 16],
      [55, 44, 33],
    ],
  ]),
};

/** The same, signed by the customer on the engineer's device. */
export async function reportSigned(sanbao: Sanbao, ground: RepairGround, change: object = {}) {
  const report = await reportFiled(sanbao, ground, change as never);
  const engineer = await sanbao.as('engineer');
  const signed = await engineer.step('signWorkReport', {
    id: report.id,
    expectedVersion: report.version,
    input: { signature: drawn, place: '苏州厂区' },
  });
  return { ...report, ...signed };
}
