/** What the procedure forbids, written past every rule, and the invariants that have to tell it. */
export interface Supposed {
  what: string;
  sql: string;
  told: readonly string[];
}

/** SQL: one more step in the history of a record, as the last of the chain. */
const stepTaken = (
  step: string,
  ofRecord: string,
  { at = 'now()', as = 'null::uuid', content = '{"input": {}, "changes": []}' } = {},
) => `
  with made as (
    insert into procedure_event (id, record, record_id, version, at, step, department, user_id, person, "from", "to", revision, content_digest)
    select gen_random_uuid(), e.record, e.record_id, e.version + 1, greatest(e.at, ${at}), '${step}', 'AFTER_SALES', coalesce(${as}, e.user_id), e.person, e."to", e."to", e.revision, ''
    from procedure_event e where e.id = (select id from procedure_event where record_id = (${ofRecord}) order by version desc limit 1) returning id
  ), said as (insert into procedure_event_content (id, salt, content) select id, '', '${content}' from made)
  insert into procedure_event_link (position, event_id, hash) select (select max(position) + 1 from procedure_event_link), id, '' from made`;

const closedOrder =
  "(select o.id from service_order o join work_report w on w.order_id = o.id where o.state = 'CLOSED' and o.kind = 'REPAIR' order by o.number limit 1)";
const sentOrder =
  "(select id from service_order where dispatched_at is not null and state <> 'CANCELLED' order by number desc limit 1)";
const issue = "(select id from stock_movement where kind = 'ISSUE' order by number limit 1)";
const theFault =
  "(select f.id from fault_report f join warranty_decision d on d.fault_id = f.id where d.state = 'DECIDED' order by f.number limit 1)";
const freely = `verdict = 'REPAIR_FREE', work_stays_free = false`;

const newTerms = '{"input": {}, "changes": [{"field": "warranty", "before": {}, "after": {}}]}';

/** A manual that nobody has released. */
export const aManual = `insert into technical_document (id, number, search, version, procedure_revision, created_at, updated_at, state, kind, model_id, code, revision, title, file_id, author_id)
  select gen_random_uuid(), 'TD-2026-9999', '', 1, 'A', now(), now(), 'DRAFT', 'TRAINING_MATERIAL', m.id, 'X', 'A', '手册', gen_random_uuid(), u.id
  from product_model m cross join "user" u order by m.number, u.number limit 1`;

/** A revision that one person has prepared, checked and approved. */
export const aRevision = `insert into procedure_revision (id, number, search, version, procedure_revision, created_at, updated_at, state, letter, effective_from, changes, forms, approved_by_id, modification, prepared_by_id, checked_by_id, copies, acknowledgements)
  select gen_random_uuid(), 'PR-2026-9999', '', 1, 'A', now(), now(), 'IN_FORCE', 'B', '2027-01-01', '修改', '[]', u.id, 0, u.person_id, u.person_id, '[]', '[{"department": "SALES"}]' from "user" u where u.person_id is not null order by u.number limit 1`;

/** Two of the parts that have been issued have numbers of their own. */
const tracked = `update part set tracking = 'SERIAL' where id in (select part_id from stock_movement where kind = 'ISSUE')`;
/** A plan of inspection that was in force when these deliveries were inspected. */
const planInForce = `insert into inspection_plan (id, number, search, version, procedure_revision, created_at, updated_at, state, part_id, revision, extent, level, aql, reduced_allowed, author_id, drafted_by, released_by_id, released_on)
    select gen_random_uuid(), 'IP-2026-9999', '', 1, 'A', now(), now(), 'RELEASED', i.part_id, 'A', 'SAMPLE', 'II', 1.0, false, u.id, 'AFTER_SALES', u.id, '2026-01-01'
    from inspected_part i join goods_receipt g on g.id = i.receipt_id and g.state = 'STOCKED' cross join "user" u where i.accepted > 0 order by g.number, u.number limit 1;
  insert into procedure_event (id, record, record_id, version, at, step, person, "to", revision, content_digest)
    select gen_random_uuid(), 'InspectionPlan', id, 1, '2001-01-01', 'releaseInspectionPlan', '甲', 'RELEASED', 'A', '' from inspection_plan where number = 'IP-2026-9999';
  insert into procedure_event_link (position, event_id, hash) select -1, e.id, '' from procedure_event e where e.record = 'InspectionPlan' and e.at = '2001-01-01'`;
const aSample = `insert into inspected_sample (id, position, receipt_id, part_id, plan_id, lot, severity, size, acceptance, rejection, inspected, nonconforming, verdict, at, entry)
  select gen_random_uuid(), 0, g.id, n.part_id, n.id, 8, 'NORMAL', 5, 0, 1, 5, 2, 'ACCEPTED', now(), g.entries
  from inspection_plan n join inspected_part i on i.part_id = n.part_id join goods_receipt g on g.id = i.receipt_id and g.state = 'STOCKED' where n.number = 'IP-2026-9999' limit 1`;

export const supposed: readonly Supposed[] = [
  // 5.3.1
  {
    what: 'an order is sent out after its planned days',
    sql: `update service_order set starts_on = starts_on - 400, ends_on = ends_on - 400 where id = ${sentOrder}`,
    told: ['sent-while-planned'],
  },
  {
    what: 'an order is resumed after its planned days',
    sql: `update procedure_event set step = 'resumeServiceOrder' where step = 'dispatchServiceOrder'; update service_order set starts_on = starts_on - 400, ends_on = starts_on - 400`,
    told: ['sent-while-planned'],
  },
  {
    what: 'somebody is sent whose licence ended the day before',
    sql: `update technician_licence set valid_until = (select min(starts_on) - 1 from service_order)`,
    told: ['licensed-when-sent'],
  },
  {
    what: 'somebody is sent with a licence for another family',
    sql: `update product_model set family_id = (select id from product_family order by number desc limit 1)`,
    told: ['licensed-when-sent'],
  },
  {
    what: 'a model changes its family while a machine of it is to be repaired',
    sql: `update service_order set state = 'PLANNED' where id = ${closedOrder};
      delete from procedure_event where record_id = ${closedOrder} and "to" in ('CLOSED', 'CANCELLED');
      ${stepTaken('updateProductModel', `select e.model_id from service_order o join equipment e on e.id = o.equipment_id where o.id = ${closedOrder}`, { content: '{"input": {}, "changes": [{"field": "family"}]}' })}`,
    told: ['family-fixed-under-orders'],
  },
  {
    what: 'somebody is sent who has left',
    sql: `update procedure_event set "to" = 'INACTIVE' where record = 'Person'`,
    told: ['sent-people-work-here'],
  },
  {
    what: 'somebody is sent who is no technician',
    sql: `update person set roles = '{TRAINEE}'; delete from procedure_event_content`,
    told: ['sent-people-work-here'],
  },
  {
    what: 'a day without a licence is worked and not told',
    sql: `delete from technician_licence; update work_day set unlicensed = false`,
    told: ['unlicensed-work-told'],
  },
  {
    what: 'a licence rests on a certificate of another topic',
    sql: `update certificate set topics = '{USE}'`,
    told: ['licence-wants-repair'],
  },
  {
    what: 'a licence rests on half an hour',
    sql: `update certificate set hours = 0.5`,
    told: ['licence-wants-hours', 'certificate-hours-attended'],
  },
  // Two people
  {
    what: 'a second account of the same person decides',
    sql: `update "user" set person_id = (select person_id from "user" order by number limit 1), state = 'ACTIVE'`,
    told: [
      'one-account-that-decides',
      'decided-by-another',
      'adjusted-by-two',
      'inspected-by-two',
      'counted-by-two',
      'signed-by-the-head',
    ],
  },
  {
    what: 'somebody approves with a click where their own password is wanted',
    sql: `update procedure_parameter set state = 'APPROVED', name = 'DECISIONS_BY_PASSWORD', value = 'true', effective_from = '2001-01-01', decided_at = '2001-01-01'
      where id = (select id from procedure_parameter order by number limit 1)`,
    told: ['approved-by-own-password'],
  },
  {
    what: 'a deputy approves a plan that he has revised',
    sql: `update procedure_event set step = 'reviseTrainingPlan', user_id = (select user_id from procedure_event where step = 'approveTrainingPlan' limit 1) where step = 'submitTrainingPlan'`,
    told: ['decided-by-another'],
  },
  {
    what: 'a deputy approves a deviation that he has asked for, and grants goodwill on what he has assessed',
    sql: `update procedure_event d set user_id = w.user_id from procedure_event w
      where d.record_id = w.record_id and w.step in ('requestDispatchDeviation', 'assessWarranty') and d.step in ('approveDispatchDeviation', 'grantGoodwill')`,
    told: ['decided-by-another'],
  },
  {
    what: 'the head signs an application of which a clerk was put down as the applicant',
    sql: `update procedure_event w set user_id = s.user_id from procedure_event s where s.record_id = w.record_id and s.step = 'signPartsApplication' and w.step = 'draftPartsApplication'`,
    told: ['signed-by-the-head'],
  },
  {
    what: 'somebody acts for another without a delegation',
    sql: `update procedure_event set on_behalf_of = '方国栋' where step = 'approveTrainingPlan'; delete from delegation`,
    told: ['deputy-under-delegation'],
  },
  // 5.2.3
  {
    what: 'the day of a call was typed, and makes free what is not',
    sql: `update fault_report set called_at = created_at - interval '300 days' where id = ${theFault};
      update warranty_decision d set ${freely}, cause = 'DEFECT', reported_on = (f.created_at - interval '300 days')::date, covered_until = (f.created_at - interval '200 days')::date
        from fault_report f where f.id = d.fault_id and f.id = ${theFault}`,
    told: ['no-money-by-a-stated-call'],
  },
  {
    what: 'who assesses has just recorded the contract by which it is free',
    sql: `insert into service_contract_equipment (service_contract_id, equipment_id)
        select c.id, d.equipment_id from warranty_decision d cross join (select id from service_contract order by number limit 1) c where d.fault_id = ${theFault} limit 1 on conflict do nothing;
      update service_contract set warranty = '{}', valid_from = '2000-01-01', valid_until = '2090-01-01', ends_on = '2090-01-01';
      update warranty_decision set ${freely}, covered_until = '2080-01-01' where fault_id = ${theFault} and state = 'DECIDED';
      update procedure_event set user_id = (select user_id from procedure_event where step = 'assessWarranty' limit 1) where step in ('assessWarranty', 'recordServiceContract');
      update procedure_event_link l set position = (select min(position) - 1 from procedure_event_link) from procedure_event e where e.id = l.event_id and e.step = 'recordServiceContract' and e.record_id = (select id from service_contract order by number limit 1);
      update fault_report set created_at = '2001-01-01'`,
    told: ['no-contract-after-the-fault'],
  },
  {
    what: 'a merged call moves the day of the verdict',
    sql: `update warranty_decision d set reported_on = (f.called_at - interval '40 days')::date, state = 'PROVISIONAL' from fault_report f where f.id = d.fault_id and d.state <> 'SUPERSEDED'`,
    told: ['judged-by-its-own-call'],
  },
  {
    what: 'who assesses says that an earlier call was about the same fault',
    sql: `update warranty_decision d set reported_on = (f.called_at - interval '40 days')::date, state = 'PROVISIONAL' from fault_report f where f.id = d.fault_id and d.state <> 'SUPERSEDED';
      update fault_report f set same_fault_stated_by_id = d.decided_by_id from warranty_decision d where d.fault_id = f.id`,
    told: ['same-fault-said-by-another'],
  },
  {
    what: 'new terms of a model reach machines that were sold before',
    sql: `${stepTaken('updateProductModel', 'select id from product_model order by number limit 1', { content: newTerms })};
      ${stepTaken('updateProductModel', 'select id from equipment order by number limit 1', { content: newTerms })}`,
    told: ['terms-by-two-people', 'terms-of-the-shipment'],
  },
  {
    what: 'a defect inside the period is charged',
    sql: `update warranty_decision set cause = 'DEFECT', verdict = 'REPAIR_CHARGED', terms_known = true, covered_until = reported_on, charged = '{LABOUR,MATERIAL,TRAVEL}'`,
    told: ['free-inside-the-period'],
  },
  {
    what: 'a main component of our own repair is charged within its own period',
    sql: `update part set part_class = 'MAIN_COMPONENT'; update equipment set warranty = '{"monthsFromAcceptance": 12}';
      update warranty_decision d set cause = 'DEFECT', verdict = 'REPAIR_CHARGED', work_stays_free = false, component_id = u.part_id, equipment_id = w.equipment_id, reported_on = coalesce(w.accepted_on, day.day) + 100
        from used_part u join work_report w on w.id = u.report_id join service_order o on o.id = w.order_id and o.state = 'CLOSED'
          join work_day day on day.report_id = w.id`,
    told: ['component-has-its-own-period'],
  },
  {
    what: 'a machine is free beyond its period',
    sql: `update warranty_decision set ${freely}, covered_until = reported_on - 1`,
    told: ['charged-outside-the-period'],
  },
  {
    what: 'an engineer of the order says who pays',
    sql: `insert into service_order_engineers (service_order_id, person_id) select o.id, u.person_id from service_order o cross join "user" u where o.kind = 'REPAIR' on conflict do nothing;
      update procedure_event_link l set position = (select max(position) from procedure_event_link) + l.position from procedure_event e where e.id = l.event_id and e.step = 'assessWarranty'`,
    told: ['assessed-by-no-engineer'],
  },
  {
    what: 'more money comes in than was owed',
    sql: `update remittance set amount = amount + 1000000 where quote_id is not null`,
    told: ['no-more-than-owed'],
  },
  {
    what: 'a period ends on a Saturday',
    sql: `update warranty_decision set reported_on = '2026-11-01', covered_until = '2028-05-27'`,
    told: ['last-day-is-worked'],
  },
  {
    what: 'days on which nobody repaired lengthen a period',
    sql: `update equipment set warranty = '{"monthsFromAcceptance": 12, "monthsFromShipment": 18}', replaces_id = null, accepted_on = null;
      update service_order set kind = 'INSTALLATION'; delete from service_contract_equipment; delete from procedure_event where record = 'Equipment';
      update warranty_decision d set component_id = null, component_replaced_on = null, covered_until = (e.shipped_on + interval '18 months')::date + 27 from equipment e where e.id = d.equipment_id`,
    told: ['longer-only-by-our-repairs'],
  },
  {
    what: 'somebody goes out for a charged repair before its price has come, though the General Manager wants it paid',
    sql: `insert into procedure_parameter select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'number', 'PP-2026-9999',
        'name', 'CHARGED_REPAIR_AFTER_REMITTANCE', 'value', 'true', 'state', 'APPROVED', 'effective_from', '2001-01-01', 'decided_at', '2001-01-01'))).*
        from procedure_parameter p order by p.number limit 1;
      update warranty_decision set verdict = 'REPAIR_CHARGED', updated_at = '2001-01-01'; delete from remittance;
      delete from repair_quote where number > (select min(number) from repair_quote);
      update repair_quote set state = 'ACCEPTED', decision_id = (select warranty_decision_id from service_order where dispatched_at is not null and warranty_decision_id is not null order by number limit 1)`,
    told: ['charged-goes-out-paid'],
  },
  // 5.2.1, 5.2.2
  {
    what: 'an obligation is cured by a day that is typed months later',
    sql: `update contract_obligation c set due_on = day_of(e.at) - 90, fulfilled_on = day_of(e.at) - 91, state = 'FULFILLED' from procedure_event e where e.record_id = c.id and e.step = 'fulfilObligation'`,
    told: ['obligation-not-cured-by-a-date'],
  },
  {
    what: 'a machine goes to another customer, and what is owed for it stays with the former one',
    sql: `update equipment set customer_id = (select id from customer order by number desc limit 1)`,
    told: ['transfer-leaves-nothing-open', 'site-of-the-customer'],
  },
  {
    what: 'a machine goes to another customer while it is on its way back',
    sql: `update product_return set state = 'RECEIVED'; update equipment set customer_id = (select id from customer order by number desc limit 1)`,
    told: ['return-of-the-owner'],
  },
  {
    what: 'a return is evaluated in the name of engineers who have not seen it',
    sql: `delete from procedure_event where step in ('evaluateReturn', 'confirmEvaluation')`,
    told: ['evaluated-by-an-engineer'],
  },
  {
    what: 'a machine is received before the General Manager has approved it',
    sql: `delete from procedure_event where step = 'approveReturn'`,
    told: ['returned-after-approval'],
  },
  {
    what: 'an answer by a visit names no place',
    sql: `update consultation set answer_channel = 'VISIT', place = null`,
    told: ['visit-names-its-place'],
  },
  {
    what: 'a question that is overdue is called off and asked again',
    sql: `update consultation set customer_id = (select customer_id from consultation order by number limit 1), question = '同一问题', due_on = '2026-12-01';
      update consultation set state = 'CANCELLED', due_on = '2026-01-01' where id = (select id from consultation order by created_at limit 1);
      update procedure_event set step = 'cancelConsultation' where record_id = (select id from consultation order by created_at limit 1)`,
    told: ['question-due-from-the-first'],
  },
  // 5.3.2
  {
    what: 'a notice that is overdue is called off and noticed again',
    sql: `update goods_arrival_notice set arrived_on = arrived_on - 9, first_noticed_at = null;
      insert into goods_arrival_notice select (jsonb_populate_record(n, jsonb_build_object('id', gen_random_uuid(), 'number', n.number || '0', 'state', 'CANCELLED',
        'noticed_at', n.noticed_at - interval '1 hour', 'created_at', n.created_at - interval '1 hour'))).* from goods_arrival_notice n`,
    told: ['arrival-counts-from-the-first-notice'],
  },
  {
    what: 'a machine is shipped, and nobody asks whether it has arrived',
    sql: `update procedure_event set step = 'recordShipment' where record = 'Equipment' and version = 1; delete from procedure_event_content; delete from goods_arrival_notice;
      update equipment set state = 'SHIPPED', notice_due_on = null, follow_ups = '[]', shipped_on = day_of(created_at)`,
    told: ['shipment-followed-up'],
  },
  {
    what: 'a machine is said to have been shipped on another day, and its arrival is waited for from the former',
    sql: `delete from goods_arrival_notice; update equipment set state = 'SHIPPED', notice_due_on = shipped_on + 15, follow_ups = '[]'; update equipment set shipped_on = shipped_on + 40`,
    told: ['follow-up-by-the-shipment'],
  },
  {
    what: 'a machine is said to have been shipped after it had arrived, or had been taken back',
    sql: `update equipment set shipped_on = '2030-01-01'`,
    told: ['shipped-before-it-was-there'],
  },
  // 5.3.3
  {
    what: 'planned anew for the same fault, the clock starts again',
    sql: `insert into service_order select (jsonb_populate_record(o, jsonb_build_object(
        'id', gen_random_uuid(), 'number', 'SO-2026-9999', 'state', 'PLANNED', 'created_at', o.created_at + interval '9 days', 'clock_starts_on', day_of(o.decided_at) + 9))).*
        from service_order o where o.id = ${closedOrder};
      update service_order set state = 'CANCELLED' where id = ${closedOrder}`,
    told: ['clock-starts-once'],
  },
  {
    what: 'an order is of the trip of one that was reached before its clock began',
    sql: `update service_order o set first_of_trip_id = f.id from (select id, kind from service_order where arrived_at is not null order by arrived_at limit 1) f
      where o.id <> f.id and o.kind <> 'MAINTENANCE' and o.state <> 'CANCELLED'`,
    told: ['same-trip'],
  },
  {
    what: 'who came late is in time by the record',
    sql: `update service_order set arrived_at = arrival_deadline + interval '1 day', arrival_recorded_at = arrival_deadline + interval '1 day', arrived_late = false, first_of_trip_id = null where id = ${closedOrder}`,
    told: ['late-is-late'],
  },
  {
    what: 'the deadline moves with the site or the holidays',
    sql: `delete from service_hold where order_id = ${sentOrder};
      ${stepTaken('resumeServiceOrder', sentOrder.slice(1, -1), { content: '{"input": {}, "changes": [{"field": "arriveBy", "before": "2026-11-01", "after": "2026-11-05"}]}' })}`,
    told: ['deadline-stays'],
  },
  {
    what: 'a district of the home city counts as elsewhere',
    sql: `update customer_site set city = '上海市浦东新区'; update service_order set arrival_zone = 'ELSEWHERE'`,
    told: ['home-city-by-any-name'],
  },
  {
    what: 'an order on which somebody has been is cancelled, and its parts are gone',
    sql: `update service_order o set state = 'CANCELLED' where o.arrived_at is not null; delete from used_part`,
    told: ['worked-on-does-not-vanish', 'issued-is-accounted-for'],
  },
  {
    what: 'a hold of our own, or a licence that ends on the way, is told to nobody',
    sql: `delete from lapse; update service_order set arrived_at = null, arrive_by = '2026-01-01', state = 'ON_HOLD', first_of_trip_id = null where id = ${sentOrder};
      delete from service_hold where order_id = ${sentOrder};
      update service_order set state = 'ON_SITE', ends_on = (select day_of(present())) + 3 where id = ${closedOrder}; delete from technician_licence`,
    told: ['lateness-told', 'lapse-of-licence-told'],
  },
  {
    what: 'an engineer is sent to two customers on one day without a word',
    sql: `update service_order set starts_on = '2026-11-01', ends_on = '2026-11-30', booking_reason = null, first_of_trip_id = null, created_at = '2001-01-01';
      insert into service_order_engineers (service_order_id, person_id) select o.id, p.id from service_order o cross join (select id from person order by number limit 1) p on conflict do nothing;
      delete from procedure_event where record = 'ServiceOrder' and (step = 'replanServiceOrder' or "to" in ('WORK_DONE', 'CLOSED', 'CANCELLED'));
      update procedure_event_link set position = position - 1000000 from procedure_event e where e.id = event_id and e.version = 1 and e.record = 'ServiceOrder'`,
    told: ['booked-twice-is-answered'],
  },
  // 5.3.6, 5.3.7
  {
    what: 'a call is merged into one that is cancelled',
    sql: `update fault_report set state = 'CANCELLED' where id in (select merged_into_id from fault_report where state = 'MERGED')`,
    told: ['merged-call-heard'],
  },
  {
    what: 'a fault that was not helped waits for no day',
    sql: `update fault_report set state = 'HELPING', due_on = null, remote_help = '[{"outcome": "NO_CHANGE"}]'`,
    told: ['call-not-helped-has-a-day'],
  },
  {
    what: 'what was taken down of a call is changed without a reason',
    sql: `update fault_report set correction_reason = null; ${stepTaken('correctFaultReport', 'select id from fault_report order by number limit 1')}`,
    told: ['correction-has-a-reason'],
  },
  {
    what: 'a fault has led to a manual',
    sql: `${aManual}; update fault_report set bulletin_id = (select id from technical_document where number = 'TD-2026-9999')`,
    told: ['fault-led-to-a-bulletin'],
  },
  {
    what: 'a paper is signed before it was made',
    sql: `update customer_signature set signed_on = '2020-01-01'`,
    told: ['signed-after-its-paper'],
  },
  {
    what: 'a name alone is a signature',
    sql: `update customer_signature set way = 'ON_SITE', scan_id = null, signature = '{"name": "某人"}', void_since = null`,
    told: ['name-is-no-signature'],
  },
  {
    what: 'the engineer signs for the customer, with a blank in the name',
    sql: `update customer_signature s set void_since = null, signer = substr(p.name, 1, 1) || ' ' || substr(p.name, 2)
      from work_report w join service_order_engineers e on e.service_order_id = w.order_id join person p on p.id = e.person_id where w.id = s.report_id`,
    told: ['signed-by-the-customer'],
  },
  {
    what: 'an installation was accepted before anybody was sent',
    sql: `update work_report w set accepted_on = day_of(o.dispatched_at) - 3 from service_order o where o.id = w.order_id and o.kind = 'INSTALLATION'`,
    told: ['installed-after-dispatch'],
  },
  {
    what: 'a day has more than 24 hours over two reports',
    sql: `update work_day set hours = 20, day = '2026-11-01', person_id = (select person_id from work_day order by id limit 1)`,
    told: ['day-has-24-hours'],
  },
  // 5.3.9
  {
    what: 'a complaint that is registered late is in no summary',
    sql: `delete from summarized_complaint where complaint_id = (select complaint_id from summarized_complaint l join complaint c on c.id = l.complaint_id where c.state <> 'CANCELLED' order by c.number limit 1)`,
    told: ['complaint-told-at-all', 'summary-counts-its-lines'],
  },
  {
    what: 'a complaint is in two summaries',
    sql: `insert into complaint_summary select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'number', s.number || '0', 'until', s.until + 1, 'verification_token', s.number))).* from complaint_summary s where s.state in ('SENT', 'ACKNOWLEDGED');
      insert into summarized_complaint select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'summary_id', n.id))).*
        from summarized_complaint l join complaint_summary o on o.id = l.summary_id join complaint_summary n on n.number = o.number || '0'`,
    told: ['complaint-told-once'],
  },
  {
    what: 'a corrective action consists of strokes, and helped on the day on which it was done',
    sql: `update corrective_action set state = 'CLOSED', root_cause = '-', evidence = '—', finding = '-', implemented_on = '2026-11-01', verified_on = '2026-11-01'`,
    told: ['action-says-something', 'effect-seen-later'],
  },
  // 5.4
  {
    what: 'more is issued upon an application than was confirmed, for a fen',
    sql: `update parts_request set application_id = (select a.id from parts_application a join confirmed_item c on c.application_id = a.id order by a.number limit 1), order_id = null where id = (select request_id from stock_movement where id = ${issue});
      update stock_movement set quantity = -1000, unit_price = 10 where id = ${issue}; update parts_request_line set issued = 1000, quantity = 1000`,
    told: ['issued-as-confirmed', 'issued-when-paid', 'unpaid-after-all-told', 'stock-is-the-ledger', 'balance-runs'],
  },
  {
    what: 'what comes back comes back at another price',
    sql: `update stock_movement set unit_price = unit_price + 200 where kind = 'RETURN'`,
    told: ['returned-at-its-price'],
  },
  {
    what: 'a part that has moved changes its unit',
    sql: stepTaken('updatePart', `select part_id from stock_movement order by number limit 1`, {
      content: '{"input": {}, "changes": [{"field": "unit", "before": "ROLL", "after": "METRE"}]}',
    }),
    told: ['unit-fixed-once-used'],
  },
  {
    what: 'half a piece is issued',
    sql: `update stock_movement set quantity = quantity - 0.5 where part_id in (select id from part where unit = 'PIECE')`,
    told: ['whole-pieces'],
  },
  {
    what: 'more is used than was issued',
    sql: `update used_part set quantity = quantity + 5`,
    told: ['used-as-issued'],
  },
  {
    what: 'two deliveries of one order are taken in',
    sql: `update purchase_order_line set received = quantity + 1 where id = (select id from purchase_order_line order by id limit 1)`,
    told: ['received-as-ordered'],
  },
  {
    what: 'a delivery is registered twice',
    sql: `drop index if exists goods_receipt_delivery_note_key_twin_unique; update goods_receipt set delivery_note = 'DN 1', state = 'COUNTED', purchase_order_id = (select id from purchase_order order by number limit 1)`,
    told: ['delivery-note-once'],
  },
  {
    what: 'more is confirmed than was signed for',
    sql: `update confirmed_item set quantity = 1000 where decision = 'CONFIRMED'`,
    told: ['confirmed-as-applied'],
  },
  {
    what: 'what is charged is issued while a repair in warranty lacks it',
    sql: `update parts_request set warranty_class = 'IN_WARRANTY', machine_down = true; update parts_request_line set quantity = quantity + 10000;
      update procedure_event set "to" = 'REQUESTED' where record = 'PartsRequest'; delete from procedure_event_content;
      update procedure_event_link set position = position - 1000000 from procedure_event e where e.id = event_id and e.step = 'requestParts';
      update stock_movement set overridden = false; update parts_request set warranty_class = 'CHARGED', machine_down = false where id = (select request_id from stock_movement where id = ${issue});
      update parts_request_line set part_id = (select part_id from stock_movement where id = ${issue})`,
    told: ['repairs-in-warranty-first'],
  },
  {
    what: 'a machine that runs is served before one that is down',
    sql: `update parts_request set warranty_class = 'IN_WARRANTY', machine_down = true; update parts_request_line set quantity = quantity + 10000;
      update procedure_event set "to" = 'REQUESTED' where record = 'PartsRequest'; delete from procedure_event_content;
      update procedure_event_link set position = position - 1000000 from procedure_event e where e.id = event_id and e.step = 'requestParts';
      update stock_movement set overridden = false; update parts_request set machine_down = false where id = (select request_id from stock_movement where id = ${issue});
      update parts_request_line set part_id = (select part_id from stock_movement where id = ${issue})`,
    told: ['machine-down-first'],
  },
  {
    what: 'an override overtakes nobody',
    sql: `update stock_movement set overridden = true, waiting = '[]' where id = ${issue}`,
    told: ['override-overtakes-somebody'],
  },
  {
    what: 'more is kept than is wanted, and than is there',
    sql: `update parts_request_line set reserved = quantity + 5`,
    told: ['kept-is-wanted-and-there'],
  },
  {
    what: 'stock is adjusted twice by one decision',
    sql: `update stock_movement set quantity = quantity + 1, adjustment_id = (select adjustment_id from stock_movement where adjustment_id is not null order by number limit 1) where adjustment_id is not null`,
    told: ['adjustment-booked-once', 'stock-is-the-ledger'],
  },
  {
    what: 'what was rejected goes into stock',
    sql: `update inspected_part set rejected = accepted + rejected, accepted = 0`,
    told: ['only-what-passes'],
  },
  {
    what: 'money is taken off the books though its parts have gone out, and nobody is told',
    sql: `update remittance set amount = 0.01 where application_id is not null; delete from lapse`,
    told: ['unpaid-after-all-told'],
  },
  // 5.4.4
  {
    what: 'a delivery is accepted in words, though its part has a plan of inspection',
    sql: planInForce,
    told: ['inspected-by-its-plan', 'one-inspection-plan'],
  },
  {
    what: 'a lot is accepted by a sample of which too many do not conform',
    sql: `${planInForce}; ${aSample}`,
    told: ['sample-judges-the-lot'],
  },
  {
    what: 'what is measured beyond its limits is said to conform',
    sql: `${planInForce}; ${aSample};
      insert into inspection_characteristic (id, position, plan_id, characteristic, kind, upper_limit) select gen_random_uuid(), 0, id, '外径', 'MEASURED', 10 from inspection_plan where number = 'IP-2026-9999';
      insert into measured_value (id, position, receipt_id, part_id, piece, characteristic, value, verdict, entry) select gen_random_uuid(), 0, receipt_id, part_id, 1, '外径', 10.5, 'CONFORMING', entry from inspected_sample`,
    told: ['measured-by-the-limits'],
  },
  // 6.1
  {
    what: 'the same pieces are claimed from their supplier twice',
    sql: `insert into supplier_claim select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'number', c.number || '0'))).* from supplier_claim c where c.state <> 'CANCELLED'`,
    told: ['claimed-once'],
  },
  {
    what: 'what failed after the supplier’s warranty is claimed all the same',
    sql: `update supplier_claim set warranty_until = failed_on - 1`,
    told: ['claimed-within-the-warranty'],
  },
  {
    what: 'somebody is asked to make good what another has delivered, at another price',
    sql: `update supplier_claim set amount = amount + 1, supplier_id = gen_random_uuid()`,
    told: ['claimed-from-who-delivered'],
  },
  {
    what: 'more is made good than was claimed',
    sql: `update supplier_claim set state = 'SETTLED', outcome = 'ACCEPTED', settled_on = claimed_on, credited = amount + 1`,
    told: ['claim-settled-as-claimed'],
  },
  {
    what: 'pieces with numbers of their own go out and come in without being named',
    sql: tracked,
    told: ['pieces-are-named'],
  },
  {
    what: 'a number is taken in that nobody has named',
    sql: `update part set tracking = 'BATCH'; delete from received_piece`,
    told: ['taken-in-by-number'],
  },
  {
    what: 'a number goes out that is not there',
    sql: `update stock_movement set mark = 'SN-9', part_id = (select part_id from stock_movement order by number limit 1) where kind = 'ISSUE'`,
    told: ['number-is-in-stock'],
  },
  {
    what: 'a number is used that was issued for another order',
    sql: `delete from used_piece; insert into used_piece (id, position, report_id, part_id, mark, quantity)
      select gen_random_uuid(), 0, w.id, p.id, 'SN-9', 1 from work_report w join service_order o on o.id = w.order_id and o.state = 'CLOSED' cross join part p order by o.number, p.number limit 1`,
    told: ['used-by-number'],
  },
  // 5.1
  {
    what: 'the same lesson is recorded twice',
    sql: `insert into training_session select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'number', s.number || '0', 'hours', 9))).* from training_session s`,
    told: ['lesson-once'],
  },
  {
    what: 'a certificate has hours that nobody attended',
    sql: `update certificate set hours = hours + 6`,
    told: ['certificate-hours-attended'],
  },
  {
    what: 'a certificate from before is entered twice',
    sql: `drop index if exists certificate_earlier_number_key_twin_unique; update certificate set earlier_number = '申匠 1', state = 'VALID', person_id = (select person_id from certificate order by number limit 1), product_family_id = (select product_family_id from certificate order by number limit 1)`,
    told: ['earlier-certificate-once'],
  },
  {
    what: 'a plan is closed of which a topic was not taught, and not all were assessed',
    sql: `delete from training_session where plan_id in (select id from training_plan where state = 'CLOSED') and topic = 'USE'; update assessment set state = 'VOID'`,
    told: ['closed-plan-taught', 'closed-plan-assessed', 'certificate-rests-on-a-pass'],
  },
  {
    what: 'a plan is closed with an hour of ten',
    sql: `update training_plan set hours_to_hold = 100; update training_session set hours = 0.1`,
    told: ['closed-plan-hours'],
  },
  {
    what: 'two plans have the same room on the same days',
    sql: `update training_plan set starts_on = '2026-11-01', ends_on = '2026-11-03', state = 'ARRANGED', training_room_id = gen_random_uuid(); update training_plan set training_room_id = (select training_room_id from training_plan order by number limit 1)`,
    told: ['room-booked-once'],
  },
  {
    what: 'a lesson is given by material that was not in force',
    sql: `${aManual}; insert into training_session_materials (training_session_id, technical_document_id)
        select s.id, d.id from training_session s cross join technical_document d where d.number = 'TD-2026-9999'`,
    told: ['lesson-by-released-material'],
  },
  {
    what: 'a wish is taken up by no plan',
    sql: `update training_wish set state = 'PLANNED', plan_id = null`,
    told: ['wish-goes-with-its-plan'],
  },
  {
    what: 'a certificate takes the name that its products have today',
    sql: `update certificate set family_name = null`,
    told: ['paper-keeps-its-names'],
  },
  {
    what: 'somebody takes part in two plans on the same days',
    sql: `update training_plan set starts_on = '2026-11-01', ends_on = '2026-11-03', state = 'ARRANGED'; delete from procedure_event_content;
      update enrolment set person_id = (select person_id from enrolment order by number limit 1), state = 'ENROLLED', overlap_reason = null`,
    told: ['trainee-in-one-place'],
  },
  {
    what: 'an attempt is void for no reason',
    sql: `update assessment set state = 'VOID', void_reason = ''`,
    told: ['voided-attempt-has-a-reason'],
  },
  // 5.2.4
  {
    what: 'a sample leaves a technician out',
    sql: `update service_order set closed_at = '2026-10-15' where state = 'CLOSED'; delete from survey where order_id is not null; delete from procedure_parameter where name like 'SURVEY%';
      ${stepTaken('drawSurveySample', 'select id from service_order order by number limit 1', { as: '(select id from "user" order by number limit 1)', content: '{"input": {"month": "2026-10"}, "changes": []}' })}`,
    told: ['sample-large-enough'],
  },
  // 5.3.3, 5.3.4
  {
    what: 'somebody who was not there says when they arrived',
    sql: `update procedure_event set user_id = (select id from "user" where not 'AFTER_SALES_HEAD' = any (roles) and not 'ENGINEER' = any (roles) order by number limit 1), on_behalf_of = null where step = 'recordSiteArrival'`,
    told: ['arrival-told-by-who-was-there'],
  },
  {
    what: 'somebody was coached, and nobody knows in what',
    sql: `update work_report set coached_topics = '{}', coached_people = '{王建国}'`,
    told: ['coaching-said-whole'],
  },
  // 4.5, 7, 8
  {
    what: 'what is out of use is chosen for what is begun',
    sql: `update procedure_event set "to" = 'INACTIVE' where record in ('Part', 'Person', 'ProductModel') and version = 1`,
    told: ['inactive-is-not-chosen'],
  },
  {
    what: 'one person prepares and checks a revision, and departments take note that hold no copy',
    sql: aRevision,
    told: ['revision-by-three-people', 'copy-acknowledged-by-its-holder'],
  },
  {
    what: 'it is not said how long a department took',
    sql: `update department_assessment set figures = '[{"step": "planRepair", "inTime": 2, "late": 1, "medianHours": null}]'`,
    told: ['figures-have-their-times'],
  },
  {
    what: 'a paper from before is disposed of by the day that was typed',
    sql: `update archive_entry a set state = 'DISPOSED', disposed_on = day_of(a.created_at) + 1, finished_on = '2000-01-01', keep_until = '2003-01-01',
      application_id = null, survey_id = null, adjustment_record_id = null, work_report_id = null`,
    told: ['paper-from-before-waits'],
  },
  {
    what: 'a record is disposed of before its time',
    sql: `update archive_entry set state = 'DISPOSED', disposed_on = keep_until`,
    told: ['disposed-after-its-time'],
  },
  {
    what: 'a number is left out of the register',
    sql: `delete from correspondence where number = (select number from correspondence order by number limit 1)`,
    told: ['register-without-gaps', 'history-has-its-record'],
  },
  {
    what: 'a record was changed without a step',
    sql: `update complaint set state = 'CLOSED', version = version + 1`,
    told: ['version-counts-events'],
  },
  {
    what: 'a step was taken out of a history',
    sql: `delete from procedure_event where version = 2`,
    told: ['history-unbroken', 'version-counts-events'],
  },
  {
    what: 'what a step said was written anew',
    sql: `update procedure_event_content set content = '{"input": {"reason": "别的"}}' where id = (select id from procedure_event order by id limit 1)`,
    told: ['content-as-digested'],
  },
  {
    what: 'a line of the chain is gone',
    sql: `delete from procedure_event_link where position = 7`,
    told: ['chain-without-gaps'],
  },
];
