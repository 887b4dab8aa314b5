import { DEMO_PASSWORD } from '../accounts.ts';
import { day, type ScenarioStep, the } from '../scenario-step.ts';
import type { DayOffset } from '../training-plan.ts';

/** So many of a part, by its number. */
export type Lines = readonly (readonly [partNumber: string, quantity: number])[];

const parts = (lines: Lines) => lines.map(([part, quantity]) => ({ part: the(part), quantity }));

/** An application as far as the head's signature. */
export const signed = (key: string, on: DayOffset, lines: Lines, more: object = {}): ScenarioStep[] => [
  ...submitted(key, on, lines, more),
  {
    day: on,
    by: 'after-sales-head',
    step: 'signPartsApplication',
    on: key,
    input: { opinion: '同意', password: DEMO_PASSWORD },
  },
];

export const submitted = (key: string, on: DayOffset, lines: Lines, more: object = {}): ScenarioStep[] => [
  drafted(key, on, lines, more),
  { day: on, by: 'after-sales', step: 'submitPartsApplication', on: key },
];

export const drafted = (key: string, on: DayOffset, lines: Lines, more: object = {}): ScenarioStep => ({
  day: on,
  by: 'after-sales',
  step: 'draftPartsApplication',
  makes: key,
  input: { lines: parts(lines), ...more },
});

/** The same, confirmed as it was applied for, or with what Management changed of an item. */
export const confirmed = (
  key: string,
  on: DayOffset,
  lines: Lines,
  more: object = {},
  changed: Record<string, object> = {},
): ScenarioStep[] => [
  ...signed(key, on, lines, more),
  {
    day: on,
    by: 'management',
    step: 'confirmPartsApplication',
    on: key,
    input: {
      confirmation: lines.map(([part, quantity]) => ({
        ...{ part: the(part), decision: 'CONFIRMED', quantity },
        ...changed[part],
      })),
    },
  },
];

export const ordered = (
  key: string,
  on: DayOffset,
  application: string,
  supplier: string,
  lines: readonly (readonly [partNumber: string, quantity: number, unitPrice: number])[],
  due: DayOffset,
): ScenarioStep => ({
  day: on,
  by: 'management',
  step: 'placePurchaseOrder',
  makes: key,
  input: {
    supplier: the(supplier),
    taxRate: 13,
    dueOn: day(due),
    lines: lines.map(([part, quantity, unitPrice]) => ({
      ...{ application: the(application), part: the(part), quantity, unitPrice },
    })),
  },
});

/** Something came, and both departments count it: alike unless Management finds something else. */
export const counted = (
  key: string,
  on: DayOffset,
  order: string,
  note: string,
  lines: Lines,
  other = lines,
): ScenarioStep[] => [
  {
    day: on,
    by: 'warehouse',
    step: 'registerDelivery',
    makes: key,
    input: { purchaseOrder: the(order), deliveryNote: note },
  },
  ...count(key, on, lines, other),
];

export const count = (key: string, on: DayOffset, lines: Lines, other = lines): ScenarioStep[] => [
  { day: on, by: 'after-sales', step: 'countDelivery', on: key, input: { lines: parts(lines) } },
  { day: on, by: 'warehouse', step: 'countDelivery', on: key, input: { lines: parts(other) } },
];

interface Finding {
  part: string;
  accepted: number;
  rejected?: number;
  concession?: number;
  defect?: string;
}

/** Batch or serial numbers of parts, with how many of each. */
export type Pieces = readonly (readonly [partNumber: string, mark: string, quantity: number])[];

const named = (pieces: Pieces = []) => pieces.map(([part, mark, quantity]) => ({ part: the(part), mark, quantity }));

export const inspected = (
  key: string,
  on: DayOffset,
  findings: readonly Finding[],
  pieces?: Pieces,
  values?: readonly object[],
): ScenarioStep => ({
  day: on,
  by: 'after-sales',
  step: 'inspectDelivery',
  on: key,
  input: {
    inspection: findings.map(({ part, rejected = 0, concession = 0, ...finding }) => ({
      ...{ part: the(part), rejected, concession, ...finding },
      measurements: '按 SH/JR-C-070-01 检验，尺寸、外观、合格证齐全。',
    })),
    pieces: named(pieces),
    ...(values && { values }),
  },
});

/** The other department confirms, and what passed goes into stock. */
export const stocked = (key: string, on: DayOffset, nonconformity?: string): ScenarioStep[] => [
  { day: on, by: 'management', step: 'confirmInspection', on: key },
  { day: on, by: 'warehouse', step: 'stockIn', on: key, makes: nonconformity },
];

/** All of a delivery is good. */
export const received = (key: string, on: DayOffset, order: string, note: string, lines: Lines): ScenarioStep[] => [
  ...counted(key, on, order, note, lines),
  inspected(
    key,
    on,
    lines.map(([part, accepted]) => ({ part, accepted })),
  ),
  ...stocked(key, on),
];

/** Parts asked for: for an order, or by a customer's application. */
export const asked = (
  key: string,
  on: DayOffset,
  what: { order: string } | { application: string },
  lines: Lines,
): ScenarioStep => ({
  day: on,
  by: 'after-sales',
  step: 'requestParts',
  makes: key,
  input: {
    ...Object.fromEntries(Object.entries(what).map(([name, named]) => [name, the(named)])),
    lines: parts(lines),
  },
});

export const issued = (key: string, on: DayOffset, lines: Lines, pieces?: Pieces): ScenarioStep => ({
  day: on,
  by: 'after-sales-head',
  step: 'issueParts',
  on: key,
  input: { lines: parts(lines), pieces: named(pieces) },
});
