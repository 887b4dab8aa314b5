import { type ScenarioStep, the } from '../scenario-step.ts';

const coil = { characteristic: '吸合电压', kind: 'MEASURED', lowerLimit: 9, upperLimit: 14.4, unit: 'V' };
const housing = { characteristic: '外观', kind: 'ATTRIBUTE', specification: '外壳无开裂，标识清晰，端子无变形' };
const roller = [
  { characteristic: '外径', kind: 'MEASURED', specification: 'φ50', lowerLimit: 49.95, upperLimit: 50.05, unit: 'mm' },
  { characteristic: '包胶硬度', kind: 'MEASURED', lowerLimit: 68, upperLimit: 74, unit: '邵氏 A' },
  { characteristic: '包胶外观', kind: 'ATTRIBUTE', specification: '无气泡、脱胶、划伤' },
];

/** How deliveries are inspected (SH/JR-C-070-01): one plan was written anew, one waits for the other department. */
// biome-ignore format: each step reads as a line of a story
export const inspectionPlans: readonly ScenarioStep[] = [
  { day: -200, by: 'after-sales', step: 'draftInspectionPlan', makes: 'plan relays A', input: { part: the('SJ-C-0904'), revision: 'A', extent: 'ALL_PIECES', reducedAllowed: false, characteristics: [housing] } },
  { day: -199, by: 'management', step: 'releaseInspectionPlan', on: 'plan relays A' },
  { day: -102, by: 'after-sales', step: 'draftInspectionPlan', makes: 'plan relays', input: { part: the('SJ-C-0904'), revision: 'B', extent: 'SAMPLE', level: 'II', aql: 4, reducedAllowed: true, characteristics: [coil, housing], changes: '到货批量大，改按 GB/T 2828.1 抽样，增加吸合电压。' } },
  { day: -101, by: 'management', step: 'releaseInspectionPlan', on: 'plan relays' },
  { day: -60, by: 'management', step: 'draftInspectionPlan', makes: 'plan rollers', input: { part: the('SJ-P-0206'), revision: 'A', extent: 'SAMPLE', level: 'II', aql: 1.5, reducedAllowed: true, characteristics: roller } },
  { day: -59, by: 'after-sales', step: 'releaseInspectionPlan', on: 'plan rollers' },
  { day: -3, at: '14:00', by: 'after-sales', step: 'draftInspectionPlan', makes: 'plan bearings', input: { part: the('SJ-C-0908'), revision: 'A', extent: 'SAMPLE', level: 'S_3', aql: 1, reducedAllowed: false, characteristics: [{ characteristic: '径向游隙', kind: 'MEASURED', lowerLimit: 0.005, upperLimit: 0.02, unit: 'mm' }, { characteristic: '防锈与包装', kind: 'ATTRIBUTE' }] } },
];

/** What was measured on the sample of the relays: one housing was cracked. */
export const relaysMeasured = Array.from({ length: 13 }, (_, at) => at + 1).flatMap(piece => [
  { part: the('SJ-C-0904'), piece, characteristic: coil.characteristic, value: 11 + (piece % 5) / 10 },
  {
    part: the('SJ-C-0904'),
    piece,
    characteristic: housing.characteristic,
    finding: piece === 9 ? 'NONCONFORMING' : 'CONFORMING',
  },
]);
