import type { FaultCode } from '../repair/fault-codes.ts';
import { adjusted } from './adjusted.ts';
import { drawnSignature } from './drawn-signature.ts';
import { day, moment, type ScenarioStep, the } from './scenario-step.ts';
import { timeLater } from './schedule.ts';
import { siteOf } from './site-of.ts';
import { accountOf } from './technicians.ts';
import type { DayOffset } from './training-plan.ts';
import type { Reported, Visit, When } from './visit.ts';

/** What a visit is for: the step that plans it, the machine, and what only such an order says. */
export interface Occasion {
  readonly key: string;
  readonly day: DayOffset;
  /** As `customer model`. */
  readonly machine: string;
  readonly step: 'planInstallation' | 'planRepair' | 'planMaintenance';
  readonly input: object;
  readonly fault?: string;
  readonly faultCode?: FaultCode;
}

type DayAndTime = Pick<ScenarioStep, 'day' | 'at'>;

/** A visit, step by step. */
export function visitScenario(occasion: Occasion, visit: Visit): ScenarioStep[] {
  const { key, day: begin, step, input } = occasion;
  const { engineers, decided, dispatched, arrived, done, report, closed } = visit;
  const engineer = accountOf(engineers[0] as (typeof engineers)[number]);
  const on = ([after, time]: When, later = 0) => ({ day: begin + after, at: timeLater(time, later) });
  const [from, until] = visit.planned ?? [arrived?.[0] ?? 0, done?.[0] ?? 0];
  const planned = {
    bookingReason: '两处相距不远，当天先后到场。',
    startsOn: day(begin + from),
    endsOn: day(begin + until),
    engineers: engineers.map(the),
    task: visit.task,
  };
  const scenario: ScenarioStep[] = [
    { ...on(decided), by: 'after-sales', step, makes: key, input: { ...input, ...planned } },
  ];
  if (dispatched !== null)
    scenario.push({
      ...on(dispatched ?? decided, dispatched ? 0 : 30),
      by: 'after-sales',
      step: 'dispatchServiceOrder',
      on: key,
    });
  const parts = report?.parts?.map(([part, quantity]) => ({ part: the(part), quantity }));
  if (parts)
    scenario.push(...takenAlong(occasion, parts, on(dispatched ?? decided, 40), on(dispatched ?? decided, 50)));
  if (arrived) scenario.push(arrival(occasion, visit, arrived, engineer));
  if (done) {
    if (report) scenario.push(adjustment(occasion, report, on(done, -20), engineer));
    scenario.push({ ...on(done), by: engineer, step: 'completeWork', on: key });
  }
  if (arrived && done && report) {
    const paper = `${key} report`;
    const form = { ...reported(occasion, report), workDays: workDays(begin, visit, arrived, done) };
    scenario.push({ ...on(done, 20), by: engineer, step: 'fileWorkReport', makes: paper, input: form });
    const { signer, reservations } = report;
    const signed = { signature: signer && drawnSignature(signer), place: siteOf(occasion.machine), reservations };
    if (signer) scenario.push({ ...on(done, 35), by: engineer, step: 'signWorkReport', on: paper, input: signed });
  }
  if (closed) scenario.push({ ...on(closed), by: 'after-sales', step: 'closeServiceOrder', on: key });
  return scenario;
}

/** The parts are asked for and issued before they set out. */
function takenAlong(
  { key }: Occasion,
  lines: readonly object[],
  asked: DayAndTime,
  issued: DayAndTime,
): ScenarioStep[] {
  const request = `${key} parts`;
  return [
    { ...asked, by: 'after-sales', step: 'requestParts', makes: request, input: { order: the(key), lines } },
    { ...issued, by: 'after-sales-head', step: 'issueParts', on: request, input: { lines } },
  ];
}

function arrival(
  { key, day: begin }: Occasion,
  visit: Visit,
  [after, time]: When,
  engineer: ScenarioStep['by'],
): ScenarioStep {
  const { late, recorded, arrivalNote } = visit;
  const input = {
    arrivedAt: moment(begin + after, time),
    delayCause: late?.cause,
    note: late?.note ?? arrivalNote,
    lateRecordReason: recorded?.why,
  };
  const [recordedAfter, recordedTime] = recorded?.when ?? [after, timeLater(time, 6)];
  const at = { day: begin + recordedAfter, at: recordedTime };
  return { ...at, by: recorded?.by ?? engineer, step: 'recordSiteArrival', on: key, input };
}

function adjustment(
  { key, machine }: Occasion,
  report: Reported,
  when: { day: number; at: string },
  by: ScenarioStep['by'],
): ScenarioStep {
  const { measured, abnormality, signer } = report;
  const model = machine.split(' ')[1] as string;
  const lines = adjusted(model, when.day, measured);
  const input = { order: the(key), template: the(`template ${model}`), adjustedOn: day(when.day), lines, abnormality };
  return {
    ...when,
    by,
    step: 'fileAdjustmentRecord',
    makes: `${key} adjustment`,
    input: { ...input, witness: signer },
  };
}

/** What the report says, but for the days worked. */
export function reported({ key, fault, faultCode }: Pick<Occasion, 'key' | 'fault' | 'faultCode'>, report: Reported) {
  const {
    work,
    situation,
    cause,
    remedy,
    codes: [causeCode, remedyCode] = [],
    parts = [],
    coached: [people, ...topics] = [[]],
    remark,
  } = report;
  return {
    order: the(key),
    work,
    situation,
    fault,
    faultCode,
    cause,
    causeCode,
    remedy,
    remedyCode,
    partsUsed: parts.map(([part, quantity]) => ({ part: the(part), quantity })),
    coachedPeople: people,
    coachedTopics: topics,
    remark,
  };
}

/** From the arrival on the first day to the end of the work on the last, whole days in between. */
export function workDays(begin: DayOffset, { engineers }: Visit, [from, arrivedAt]: When, [until, doneAt]: When) {
  const days = Array.from({ length: until - from + 1 }, (_, at) => from + at).filter(isWorked(begin, from, until));
  return days.flatMap(each => {
    const start = each === from ? hour(arrivedAt) : 8.5;
    const end = each === until ? hour(doneAt) : 17.5;
    const hours = Math.max(0.5, Math.round((end - start) * 2) / 2 - (start < 12 && end > 13 ? 1 : 0));
    return engineers.map(person => ({ day: day(begin + each), hours, person: the(person) }));
  });
}

/** A weekend that lies within a visit is free; one that they came or ended on is not. */
const isWorked = (begin: DayOffset, from: number, until: number) => (after: number) =>
  after === from || after === until || (((begin + after) % 7) + 7) % 7 < 5;

const hour = (time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours + minutes / 60;
};
