import { businessTime } from '../fields/business-day.ts';
import type { ClauseNumber } from '../fields/clause-number.ts';
import { fieldOf, fieldsOf } from '../fields/field.ts';
import type { InEach } from '../messages/language.ts';
import { type BaseRecord, descriptionOf, type RecordClass } from '../procedure/record.ts';
import { label, labels } from '../procedures/sh-jr-c-160/labels/index.ts';
import { Department } from '../viewer/roles.ts';
import { type ConformanceStatus, figureNameOf } from './conformance/figures.ts';
import type { EvidencePack } from './evidence-pack.entity.ts';
import type { Evidence } from './evidence-records.ts';
import type { Verdict } from './evidence-verdicts.ts';
import { deadlineTime, type LabelledValue } from './evidence-words.ts';

/** A verdict as it is read. */
export interface VerdictInWords {
  clause: ClauseNumber;
  check: InEach;
  status: ConformanceStatus;
  verdict: InEach;
  day: string;
  /** What more is known of it, such as the cause of a delay. */
  detail?: InEach;
}

/** A record of the pack, as the first page has it. */
export interface Listed {
  number: string;
  kind: InEach;
  /** What it is called, and whom and what it is about. */
  names: readonly string[];
  state: InEach;
  /** The clauses under which something was done on it in the period. */
  clauses: readonly string[];
  verdicts: readonly VerdictInWords[];
  /** By when it was wanted, and when that was met. */
  deadline?: LabelledValue & { metBy?: LabelledValue };
  people: readonly string[];
  files: readonly { name: string; title: InEach }[];
}

/** A step as its record's own page tells it. */
export interface TakenStep {
  at: string;
  clause: string | null;
  step: InEach;
  to: InEach;
  person: string;
  department?: InEach;
  onBehalfOf: string | null;
  hash: string;
}

/** The whole of the first page. */
export interface EvidenceDocument {
  pack: EvidencePack;
  company: string;
  clauses: readonly ClauseNumber[];
  records: readonly Listed[];
}

/** The worst first, as whoever looks into them reads them. */
export const inOrderOfWeight: readonly ConformanceStatus[] = [
  'MISSING',
  'OVERDUE',
  'DEVIATING',
  'CONFORMING',
  'NOT_APPLICABLE',
];

export const verdictName = (status: ConformanceStatus) => labels.of('ConformanceCheck', figureNameOf(status));

export const stateName = (record: RecordClass, state: string): InEach =>
  labels.ofValues(fieldOf(record, 'state').target?.() as object)[state] ?? { zh: state, en: state };

const valueAt = (record: BaseRecord, name: string) => (record as unknown as Record<string, unknown>)[name];

/** A verdict with what more the record has of it. */
export function verdictInWords({ check, day, status }: Verdict, record: BaseRecord): VerdictInWords {
  const { clause, name, label: shared = name, detail } = check;
  const chosen = detail && valueAt(record, detail);
  const choices = chosen ? labels.ofValues(fieldOf(check.record, detail as string).target?.() ?? {}) : {};
  return {
    ...{ clause, check: labels.of('Check', shared), status, verdict: verdictName(status), day },
    detail: choices[String(chosen)],
  };
}

/** The deadline that is counted down to with what has met it; else the day by which its next step is wanted. */
export function deadlineOf(record: BaseRecord): Listed['deadline'] {
  const type = record.constructor as RecordClass;
  const counted = fieldsOf(type).find(({ widget, metBy }) => widget === 'DEADLINE' && metBy);
  const { due, dueIn = {} } = descriptionOf(type);
  const name = counted?.name ?? dueIn[record.state] ?? due;
  const deadline = name && timeAt(record, name);
  return deadline ? { ...deadline, metBy: counted?.metBy ? timeAt(record, counted.metBy) : undefined } : undefined;
}

function timeAt(record: BaseRecord, name: string): LabelledValue | undefined {
  const value = valueAt(record, name);
  if (!value) return undefined;
  const text = value instanceof Date ? deadlineTime(value) : String(value);
  return { label: label(record.constructor as never, name as never), value: { zh: text, en: text } };
}

/** The steps of a record's history, as people call them. */
export const takenSteps = (record: RecordClass, history: readonly Evidence[]): TakenStep[] =>
  history.map(({ at, clause, step, to, person, department, onBehalfOf, hash }) => ({
    ...{ at: businessTime(new Date(at)), clause, person, onBehalfOf, hash },
    step: labels.find(step) ?? { zh: step, en: step },
    to: stateName(record, to),
    department: department ? labels.ofValues(Department)[department] : undefined,
  }));
