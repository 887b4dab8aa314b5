import { businessDay } from '../fields/business-day.ts';
import type { Entered } from '../fields/form.ts';
import { namedTwice } from '../fields/named-alike.ts';
import { type Refusal, refuse, refuseLines } from '../messages/errors.ts';
import { Person } from '../organization/person.entity.ts';
import { isEngineerOf } from '../organization/person.ts';
import type { Facts, Input, Reference } from '../procedure/facts.ts';
import { lockRecords } from '../procedure/lock-records.ts';
import { answersOf, knowing, type Question } from '../procedure/question.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { whereSql } from '../procedure/turn.ts';
import type { ServiceOrder } from './service-order.entity.ts';
import type { WorkReport } from './work-report.entity.ts';
import { WorkDay } from './work-report-lines.entity.ts';

type Report = Entered<
  WorkReport,
  | 'startedUpOn'
  | 'installedFrom'
  | 'installedUntil'
  | 'fault'
  | 'cause'
  | 'remedy'
  | 'workDays'
  | 'partsUsed'
  | 'coachedTopics'
  | 'coachedPeople'
  | 'coachingOmitted'
  | 'acceptedOn'
> & { order?: ServiceOrder };

/** The fields of a report as entered. An amendment carries no order, since its report has one. */
const orderOf = <Order extends Reference>({ order }: { order?: Order }, report: { order: Order }) =>
  order ?? report.order;

const sentOn = ({ dispatchedAt, decidedAt }: Facts<ServiceOrder>) => businessDay(dispatchedAt ?? decidedAt);

/** 5.3.6: an order has one work report. Changes are amendments of that report. */
export const notReportedYet = whereSql(
  function notReportedYet({ workReports }: Facts<ServiceOrder, 'workReports'>): Refusal | undefined {
    const [other] = [...workReports];
    if (other) return refuse('reportFiled', { number: other.number });
  },
  row => `not exists (select from work_report w where w.order_id = ${row}.id)`,
);

const templateOfMachine: Question<string | null> = {
  name: 'templateOfMachine',
  sql: row => `(select t.number from adjustment_template t join equipment e on e.model_id = t.model_id
    where e.id = ${row}.equipment_id and t.state = 'RELEASED')`,
};

/** Adjustments due for the machine of an order. */
function adjustmentLeft(
  { adjustmentRecords }: Facts<ServiceOrder, 'adjustmentRecords'>,
  [template]: readonly [string | null],
): Refusal | undefined {
  if (template && !adjustmentRecords.length) return refuse('adjustmentFirst', { template });
}

/** 5.3.5: where the model has a template, the machine is adjusted by it before the work is reported. */
export const adjustedFirst = knowing([templateOfMachine], adjustmentLeft);

/** Where the work is done and the machine was not adjusted, it is not done after all. */
export const isLeftToAdjust = whereSql(
  (order: Facts<ServiceOrder, 'adjustmentRecords'>) =>
    Boolean(adjustmentLeft(order, answersOf(order, [templateOfMachine]))),
  row =>
    `not exists (select from adjustment_record a where a.order_id = ${row}.id) and ${templateOfMachine.sql(row)} is not null`,
);

/** 5.3.6: the hours are those of the order's engineers, between the dispatch and today. */
export function workedOnOrder(
  input: Input<Report, 'order.engineers' | 'workDays.person'>,
  report: Facts<WorkReport, 'order.engineers'>,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  const order = orderOf(input, report);
  const from = sentOn(order);
  return refuseLines(input.workDays, ({ day, person }, at) => {
    if (!isEngineerOf(order, person.id)) return refuse('notOfOrder', { name: person.name }, `workDays.${at}.person`);
    if (day < from || day > today) return refuse('dayOutsideOrder', { from, today }, `workDays.${at}.day`);
  });
}

/** 5.3.6: a day of one person has 24 hours, whatever the number of reports. Two reports wait for each other here. */
export async function dayWithin24Hours(
  input: Input<Report, 'workDays.person'>,
  report: Facts<WorkReport>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  const people = new Map(input.workDays.map(({ person }) => [person.id, person]));
  await lockRecords(em, Person, [...people.values()]);
  const elsewhere = await em.find(WorkDay, {
    person: { $in: [...people.keys()] },
    day: { $in: input.workDays.map(({ day }) => day) },
    report: { $ne: report.id },
  });
  const hours = new Map<string, number>();
  for (const { person, day, hours: spent } of elsewhere) add(hours, person.id + day, Number(spent));
  return refuseLines(input.workDays, ({ day, hours: spent, person }, at) => {
    if (add(hours, person.id + day, spent) > 24)
      return refuse('dayTooLong', { name: person.name, day }, `workDays.${at}.hours`);
  });
}

function add(sums: Map<string, number>, key: string, value: number) {
  const sum = (sums.get(key) ?? 0) + value;
  sums.set(key, sum);
  return sum;
}

/** 5.3.6: an installation has days of installation, start-up and acceptance, in this order, once somebody was on the way. */
export function installationDays(
  input: Input<Report, 'order.equipment'>,
  report: Facts<WorkReport, 'order.equipment'>,
): Refusal | undefined {
  const { installedFrom, installedUntil, startedUpOn, acceptedOn } = input;
  const order = orderOf(input, report);
  const { kind, equipment } = order;
  const days = { installedFrom, installedUntil, startedUpOn, acceptedOn };
  const known = Object.entries(days).filter((entry): entry is [string, string] => Boolean(entry[1]));
  for (const [name, day] of known) {
    if (day < equipment.shippedOn) return refuse('beforeShipment', { shippedOn: equipment.shippedOn }, name);
  }
  if (installedFrom && installedUntil && installedUntil < installedFrom)
    return refuse('endsBeforeStart', {}, 'installedUntil');
  if (startedUpOn && acceptedOn && acceptedOn < startedUpOn)
    return refuse('acceptedBeforeStartUp', { startedUpOn }, 'acceptedOn');
  const missing = Object.keys(days).find(name => !days[name as keyof typeof days]);
  if (kind !== 'INSTALLATION') return;
  if (missing) return refuse('installationIncomplete', {}, missing);
  const from = sentOn(order);
  const early = known.find(([, day]) => day < from);
  if (early) return refuse('beforeDispatch', { from }, early[0]);
}

/** 5.3.6: a repair report has symptom, cause and remedy. */
export function repairExplained(input: Input<Report>, report: Facts<WorkReport, 'order'>): Refusal | undefined {
  if (orderOf(input, report).kind !== 'REPAIR') return;
  const missing = (['fault', 'cause', 'remedy'] as const).find(name => !input[name]);
  if (missing) return refuse('repairUnexplained', {}, missing);
}

/** 5.3.6: a part stands in one line only. */
export function partsOnce({ partsUsed }: Input<Report, 'partsUsed.part'>): Refusal | undefined {
  const at = namedTwice(partsUsed, ({ part }) => part);
  if (at >= 0) return refuse('partTwice', { part: partsUsed[at]?.part.partNumber }, `partsUsed.${at}.part`);
}

/** 5.3.4: trainees and topics are entered together, and a reason for coaching nobody where there were none. */
export function coachingWhole(input: Input<Report>): Refusal | undefined {
  const { coachedTopics, coachedPeople, coachingOmitted } = input;
  if (coachedPeople.length && coachingOmitted) return refuse('coachedAfterAll', {}, 'coachingOmitted');
  if (coachedTopics.length && !coachedPeople.length) return refuse('coachedNobody', {}, 'coachedPeople');
  if (coachedPeople.length && !coachedTopics.length) return refuse('coachedNothing', {}, 'coachedTopics');
}
