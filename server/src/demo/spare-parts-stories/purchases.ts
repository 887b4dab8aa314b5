import type { ScenarioStep } from '../scenario-step.ts';
import { the } from '../scenario-step.ts';
import {
  confirmed,
  count,
  counted,
  drafted,
  inspected,
  ordered,
  received,
  signed,
  stocked,
  submitted,
} from './application-steps.ts';
import { relaysMeasured } from './inspection-plans.ts';

/** What was applied for and bought in the course of a year, and what of it is under way. */
// biome-ignore format: each step reads as a line of a story
export const purchases: readonly ScenarioStep[] = [
  // 春季备件：两家供应商，全部到齐。
  ...confirmed('pa-spring', -220, [['SJ-Z-0301', 200], ['SJ-Z-0302', 240], ['SJ-Z-0308', 24]]),
  ordered('po-spring-suckers', -217, 'pa-spring', 'mifeng', [['SJ-Z-0301', 200, 16.2], ['SJ-Z-0302', 240, 6.3]], -206),
  ordered('po-spring-chains', -217, 'pa-spring', 'changxin', [['SJ-Z-0308', 24, 152]], -199),
  ...received('gr-spring-suckers', -207, 'po-spring-suckers', 'MF2604-118', [['SJ-Z-0301', 200], ['SJ-Z-0302', 240]]),
  ...received('gr-spring-chains', -196, 'po-spring-chains', 'CX-26-0431', [['SJ-Z-0308', 24]]),

  // 切刀：一项代用，一项不购；双方点数不一致，重点后两件崩刃，缺额短缺结案。
  ...confirmed('pa-blades', -150, [['SJ-V-0102', 24], ['SJ-P-0202', 12], ['SJ-P-0203', 6]], {}, {
    'SJ-P-0202': { decision: 'SUBSTITUTED', substitute: the('SJ-P-0203'), quantity: 10, reason: '齿形 150 停产，改用 250 改制' },
    'SJ-P-0203': { decision: 'STRUCK', quantity: null, reason: '并入上一行一起订' },
  }),
  ordered('po-blades', -147, 'pa-blades', 'jinren', [['SJ-V-0102', 24, 255], ['SJ-P-0203', 10, 460]], -126),
  ...counted('gr-blades', -126, 'po-blades', 'JR26-0815', [['SJ-V-0102', 20], ['SJ-P-0203', 10]], [['SJ-V-0102', 19], ['SJ-P-0203', 10]]),
  { day: -125, by: 'warehouse', step: 'recountDelivery', on: 'gr-blades', input: { remark: '一把切刀夹在衬纸里，双方重点' } },
  ...count('gr-blades', -125, [['SJ-V-0102', 20], ['SJ-P-0203', 10]]),
  inspected('gr-blades', -125, [{ part: 'SJ-V-0102', accepted: 18, rejected: 2, defect: '刃口崩缺 0.5 mm' }, { part: 'SJ-P-0203', accepted: 10 }]),
  ...stocked('gr-blades', -124, 'nonconformity blades'),
  { day: -105, by: 'management', step: 'closePurchaseOrderShort', on: 'po-blades', input: { reason: '供应商该规格转产，余数另行订购。' } },

  // 伺服与电控：让步接收，须总经理同意。
  ...confirmed('pa-servo', -98, [['SJ-V-0111', 4], ['SJ-V-0113', 4], ['SJ-C-0902', 3]]),
  ordered('po-servo', -97, 'pa-servo', 'tongda', [['SJ-V-0111', 4, 1790], ['SJ-V-0113', 4, 1580]], -62),
  ordered('po-screens', -97, 'pa-servo', 'huikong', [['SJ-C-0902', 3, 1930]], -66),
  ...received('gr-screens', -67, 'po-screens', 'HK-8841', [['SJ-C-0902', 3]]),
  ...counted('gr-servo', -62, 'po-servo', 'TD20260922', [['SJ-V-0111', 4], ['SJ-V-0113', 4]]),
  inspected('gr-servo', -61, [{ part: 'SJ-V-0111', accepted: 3, concession: 1, defect: '端盖漆面划伤' }, { part: 'SJ-V-0113', accepted: 4 }]),
  { day: -61, by: 'gm', step: 'grantConcession', on: 'gr-servo', input: { reason: '仅漆面划伤，电气与安装尺寸合格，同意让步接收。' } },
  ...stocked('gr-servo', -60),

  // 轴承：部分到货，余数在途。
  ...confirmed('pa-bearings', -45, [['SJ-C-0908', 120], ['SJ-C-0909', 40], ['SJ-Z-0307', 20]]),
  ordered('po-bearings', -42, 'pa-bearings', 'luoze', [['SJ-C-0908', 120, 13.2], ['SJ-C-0909', 40, 34.5], ['SJ-Z-0307', 20, 115]], 9),
  ...received('gr-bearings', -24, 'po-bearings', 'LZ-2611-07', [['SJ-C-0908', 80], ['SJ-Z-0307', 20]]),

  // 多到货：订 12 到 15，待与供应商确认。
  ...confirmed('pa-rollers', -31, [['SJ-P-0206', 12]]),
  ordered('po-rollers', -28, 'pa-rollers', 'mifeng', [['SJ-P-0206', 12, 141]], -10),
  ...counted('gr-rollers', -4, 'po-rollers', 'MF2611-093', [['SJ-P-0206', 15]]),

  // 在验：一家已点数，一家待点；一批待确认检验；一批待入库。
  ...confirmed('pa-heaters', -27, [['SJ-V-0105', 40], ['SJ-P-0207', 30], ['SJ-C-0904', 40], ['SJ-V-0108', 30]]),
  ordered('po-heaters', -26, 'pa-heaters', 'renuo', [['SJ-V-0105', 40, 56], ['SJ-P-0207', 30, 62]], -5),
  ordered('po-relays', -26, 'pa-heaters', 'renuo', [['SJ-C-0904', 40, 46.5]], -6),
  ordered('po-couples', -26, 'pa-heaters', 'renuo', [['SJ-V-0108', 30, 34]], -6),
  ...counted('gr-relays', -6, 'po-relays', 'RN-1107', [['SJ-C-0904', 40]]),
  inspected('gr-relays', -5, [{ part: 'SJ-C-0904', accepted: 39, rejected: 1, defect: '外壳开裂' }], [], relaysMeasured),
  ...counted('gr-couples', -6, 'po-couples', 'RN-1108', [['SJ-V-0108', 30]]),
  inspected('gr-couples', -5, [{ part: 'SJ-V-0108', accepted: 30 }]),
  { day: -5, by: 'management', step: 'confirmInspection', on: 'gr-couples' },
  { day: -3, by: 'warehouse', step: 'registerDelivery', makes: 'gr-heaters', input: { purchaseOrder: the('po-heaters'), deliveryNote: 'RN-1121' } },
  { day: -3, by: 'after-sales', step: 'countDelivery', on: 'gr-heaters', input: { lines: [{ part: the('SJ-V-0105'), quantity: 40 }, { part: the('SJ-P-0207'), quantity: 30 }] } },

  // 未成的：取消的订单与到货，退回、作废、不同意的申请，以及各阶段的申请。
  ...confirmed('pa-lubricants', -38, [['SJ-C-0911', 20], ['SJ-C-0912', 60]]),
  ordered('po-lubricants', -35, 'pa-lubricants', 'runtai', [['SJ-C-0911', 20, 165], ['SJ-C-0912', 60, 54]], -20),
  { day: -28, by: 'warehouse', step: 'registerDelivery', makes: 'gr-lubricants', input: { purchaseOrder: the('po-lubricants'), deliveryNote: 'RT-5520' } },
  { day: -28, by: 'management', step: 'cancelDelivery', on: 'gr-lubricants', input: { reason: '送错客户，整车拉回。' } },
  { day: -19, by: 'management', step: 'cancelPurchaseOrder', on: 'po-lubricants', input: { reason: '供应商逾期未到，改向他处询价。' } },
  ...signed('pa-grippers', -13, [['SJ-M-0501', 2]]),
  { day: -12, by: 'management', step: 'confirmPartsApplication', on: 'pa-grippers', input: { confirmation: [{ part: the('SJ-M-0501'), decision: 'STRUCK', reason: '新夹具月底试制，先不购旧型' }] } },
  ...signed('pa-controllers', -10, [['SJ-P-0212', 2], ['SJ-C-0901', 4]]),
  { day: -7, by: 'management', step: 'sendBackPartsApplication', on: 'pa-controllers', input: { reason: '控制器数量偏多，请核对在用台数。' } },
  ...submitted('pa-valves', -17, [['SJ-F-0407', 20]]),
  { day: -14, by: 'after-sales', step: 'cancelPartsApplication', on: 'pa-valves', input: { reason: '与另一份申请重复。' } },
  ...signed('pa-winter', -3, [['SJ-V-0104', 80], ['SJ-V-0107', 40], ['SJ-F-0405', 60]]),
  ...submitted('pa-sensors', -3, [['SJ-P-0213', 6], ['SJ-C-0906', 30]]),
  drafted('pa-draft', -3, [['SJ-M-0506', 30]]),
];
