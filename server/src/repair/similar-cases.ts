import { sought } from '../fields/search-text.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { run } from '../read/run.ts';
import type { Statement } from '../read/statement.ts';
import type { SimilarCasesArguments } from './similar-cases.resolver.ts';
import type { SimilarCase } from './similar-cases-types.ts';

/** The newest machines that are looked at: of the model itself, and of each other model of the family. */
const MACHINES_OF_MODEL = 1_000;
const MACHINES_OF_OTHERS = 100;
/** The newest faults of each of them. */
const FAULTS_OF_MACHINE = 5;
/** The most alike, among which those are chosen that say what helped. */
const SHORTLIST = 100;

/** Resolved faults most like one, by code, words and model, with what helped. */
export const similarCases = (asked: SimilarCasesArguments, context: RequestContext): Promise<SimilarCase[]> =>
  run(context, statement => similarSql(asked, statement));

/**
 * SQL: every row is found by an index, however many reports there are: machines by their model, their newest faults by the
 * machine, orders by the fault and reports by the order.
 */
export function similarSql(asked: SimilarCasesArguments, statement: Statement): string {
  const { equipment = null, model = null, faultCode = null, symptom, first } = asked;
  const words = sought(symptom ?? '')?.words.map(([word]) => ` ${word}`) ?? [];
  const terms = statement.param(words, '::text[]');
  const code = statement.param(faultCode, '::text');
  return `(with asked as materialized (select m.id as model, m.family_id as family from product_model m
      where m.id = coalesce(${statement.param(model, '::uuid')}, (select e.model_id from equipment e where e.id = ${statement.param(equipment, '::uuid')}))),
    machines as materialized (
      (select e.id, e.serial_number, e.model_id, true as same from equipment e
        where e.model_id = (select model from asked) order by e.id desc limit ${MACHINES_OF_MODEL})
      union all
      select e.id, e.serial_number, e.model_id, false from asked
        join product_model m on m.family_id = asked.family and m.id <> asked.model
        cross join lateral (select * from equipment e where e.model_id = m.id order by e.id desc limit ${MACHINES_OF_OTHERS}) e),
    alike as materialized (
      select f.*, machines.same, machines.serial_number, machines.model_id,
        (f.fault_code is not null and f.fault_code = ${code})::int as coded,
        (select count(*) from unnest(${terms}) word where strpos(' ' || f.search, word) > 0) as shared
      from machines cross join lateral (select * from fault_report f
        where f.equipment_id = machines.id and f.state = 'RESOLVED' order by f.id desc limit ${FAULTS_OF_MACHINE}) f
      order by coded desc, shared desc, machines.same desc, f.id desc limit ${SHORTLIST})
    select coalesce(json_agg(json_build_object(
        'fault', c.id, 'number', c.number, 'sameModel', c.same, 'symptom', c.symptom, 'resolvedOn', c.resolved_on,
        'machine', (select m.name from product_model m where m.id = c.model_id) || ' ' || c.serial_number,
        'resolution', c.resolution, 'cameBack', c.repeat_failures, 'faultCode', coalesce(c.reported_code, c.fault_code),
        'causeCode', c.cause_code, 'remedyCode', c.remedy_code,
        'report', case when c.report is not null then
          json_build_object('record', c.report, 'number', c.report_number, 'cause', c.cause, 'remedy', c.remedy) end,
        'partsUsed', (select coalesce(json_agg(json_build_object('part', p.id, 'partNumber', p.part_number, 'name', p.name,
            'quantity', u.quantity) order by u.position), '[]')
          from used_part u join part p on p.id = u.part_id where u.report_id = c.report))
        order by c.coded desc, c.shared desc, c.same desc, c.id desc), '[]')
      from (select a.*, w.id as report, w.number as report_number, w.fault_code as reported_code, w.cause_code, w.remedy_code,
          w.cause, w.remedy
        from alike a left join lateral (select w.* from service_order o join work_report w on w.order_id = o.id
          where o.fault_id = a.id and w.state <> 'DISPOSED' order by o.id desc limit 1) w on true
        where coalesce(w.remedy, w.cause, w.remedy_code, a.resolution) is not null
        order by a.coded desc, a.shared desc, a.same desc, a.id desc limit ${Math.trunc(first)}) c)`;
}
