import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { MessageKey } from '../messages/catalogue.ts';
import type { CharacteristicKind, InspectionExtent, InspectionLevel } from './inspection-plan.entity.ts';
import { type Resumption, type SampledLot, type Severity, severityAfter } from './sampling-severity.ts';
import { codeLetter, samplingPlan, type Table } from './sampling-tables.ts';

export interface PlanInForce {
  id: string;
  number: string;
  revision: string;
  extent: InspectionExtent;
  level: InspectionLevel | null;
  aql: number | null;
  reducedAllowed: boolean;
  characteristics: readonly Characteristic[];
}

export interface Characteristic {
  characteristic: string;
  kind: CharacteristicKind;
  specification: string | null;
  unit: string | null;
  lowerLimit: number | null;
  upperLimit: number | null;
}

/** What a sample follows from: the plan in force of a part, and what a supplier has delivered of it. */
export interface SamplingHistory {
  plan: PlanInForce | null;
  lots: readonly SampledLot[];
  resumptions: readonly Resumption[];
}

type Why = readonly [MessageKey, Readonly<Record<string, unknown>>];

/** What is inspected of a lot, and why. */
export interface Sample extends Pick<Severity, 'severity' | 'score'> {
  plan: PlanInForce;
  lot: number;
  letter: string | null;
  size: number;
  acceptance: number | null;
  rejection: number | null;
  wholeLot: boolean;
  why: readonly Why[];
}

/**
 * 5.4.4: how many pieces of a lot are inspected, and up to how many nonconforming ones it is accepted (GB/T 2828.1-2012).
 * Where the sample is not smaller than the lot, that is all of them.
 */
export function sampleOf({ plan, lots, resumptions }: SamplingHistory, lot: number): Sample | undefined {
  if (!plan) return undefined;
  const { extent, level, aql } = plan;
  const facts = { number: plan.number, revision: plan.revision };
  const every = { plan, lot, letter: null, size: lot, acceptance: null, rejection: null, wholeLot: true };
  if (extent === 'ALL_PIECES' || !level || aql === null)
    return { ...every, severity: 'NORMAL', score: 0, why: [['whyEveryPiece', facts]] };
  const same = lots.filter(each => each.level === level && each.aql === aql);
  const standing = severityAfter(same, resumptions, plan);
  const { severity, score } = standing;
  const why: Why[] = [['whyPlan', { ...facts, level: shown(level), aql: aqlText(aql) }], whySeverity(standing)];
  if (severity === 'DISCONTINUED') return { ...every, severity, score, why };
  const letter = codeLetter(lot, level);
  const found = letter && samplingPlan(severity as Table, letter, aql);
  if (!letter || !found)
    return { ...every, severity, score, acceptance: 0, rejection: 1, why: [...why, ['whySinglePiece', {}]] };
  why.push(['whyLetter', { lot, level: shown(level), letter }]);
  if (found.letter !== letter) why.push(['whyArrow', { letter, other: found.letter }]);
  const { acceptance, rejection } = found;
  const wholeLot = found.size >= lot;
  why.push([wholeLot ? 'whyWholeLot' : 'whySize', { ...found, lot }]);
  const size = Math.min(found.size, lot);
  return { plan, lot, severity, score, letter, size, acceptance, rejection, wholeLot, why };
}

const shown = (level: InspectionLevel) => level.replace('_', '-');

/** As the standard writes it: 0.010, 0.10, 1.0, 10. */
export const aqlText = (aql: number) => (aql >= 10 ? String(aql) : aql.toPrecision(2));

function whySeverity({ severity, score, accepted, refused }: Severity): Why {
  if (severity === 'NORMAL') return ['whyNormal', { score }];
  if (severity === 'TIGHTENED') return ['whyTightened', { accepted, refused }];
  return severity === 'REDUCED' ? ['whyReduced', {}] : ['whyDiscontinued', {}];
}

/** SQL: what a sample follows from, as one object; by the ids of part and supplier. */
export const samplingHistorySql = (part: string, supplier: string) => `(select json_build_object(
    'plan', (select json_build_object('id', p.id, 'number', p.number, 'revision', p.revision, 'extent', p.extent, 'level', p.level,
        'aql', p.aql::float, 'reducedAllowed', p.reduced_allowed, 'characteristics', (select json_agg(json_build_object(
          'characteristic', c.characteristic, 'kind', c.kind, 'specification', c.specification, 'unit', c.unit, 'lowerLimit', c.lower_limit::float, 'upperLimit', c.upper_limit::float)
          order by c.position) from inspection_characteristic c where c.plan_id = p.id))
      from inspection_plan p where p.part_id = asked.part and p.state = 'RELEASED'),
    'lots', (select coalesce(json_agg(json_build_object('severity', s.severity, 'verdict', s.verdict, 'level', s.level,
        'aql', s.aql::float, 'letter', s.letter, 'acceptance', s.acceptance, 'nonconforming', s.nonconforming,
        'at', to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')) order by s.at, g.number), '[]')
      from inspected_sample s join goods_receipt g on g.id = s.receipt_id join purchase_order o on o.id = g.purchase_order_id
      where s.part_id = asked.part and o.supplier_id = asked.supplier and g.confirmed_by_id is not null and s.level is not null
        and s.entry = (select max(l.entry) from inspected_sample l where l.receipt_id = s.receipt_id and l.part_id = s.part_id)),
    'resumptions', (select coalesce(json_agg(json_build_object(
        'resumedAt', to_char(r.resumed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'))), '[]')
      from sampling_resumption r join inspection_plan p on p.id = r.plan_id
      where p.part_id = asked.part and r.supplier_id = asked.supplier))
  from (select ${part} as part, ${supplier} as supplier) asked)`;

/** The same for a step. */
export async function samplingHistory(em: SqlEntityManager, part: string, supplier: string): Promise<SamplingHistory> {
  const [row] = await em.execute<{ history: SamplingHistory }[]>(
    `select ${samplingHistorySql('?::uuid', '?::uuid')} as history`,
    [part, supplier],
  );
  return row?.history as SamplingHistory;
}
