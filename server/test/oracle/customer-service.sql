-- free-inside-the-period · 5.2.3 · Inside the period, what is a defect or not known to be anything else is free, once it was shipped and until it is taken back.
select d.number as offender from warranty_decision d
where d.terms_known and d.reported_on <= d.covered_until and d.cause in ('DEFECT', 'UNDETERMINED') and d.verdict = 'REPAIR_CHARGED' and cardinality(d.charged) = 3
  and not exists (select from product_return r where r.equipment_id = d.equipment_id and r.state = 'SETTLED' and r.settled_on <= d.reported_on)
  and exists (select from equipment e where e.id = d.equipment_id and e.shipped_on <= d.reported_on)
  and not exists (select from procedure_parameter p where p.name like 'FREE_WHEN%' and p.state = 'APPROVED');

-- charged-outside-the-period · 5.2.3 · Outside the period, or where the user brought it about, it is charged unless the General Manager is generous or the work was done already.
select d.number as offender from warranty_decision d
where d.verdict = 'REPAIR_FREE' and not d.work_stays_free and (d.reported_on > d.covered_until or d.cause in ('USER', 'THIRD_PARTY', 'FORCE_MAJEURE'))
  and not exists (select from procedure_parameter p where p.name like 'FREE_WHEN%' and p.state = 'APPROVED');

-- judged-by-its-own-call · 5.2.3 · A decision goes by the day of the call about the fault that it is on, or of one of which it was said that it was about the same.
select d.number as offender from warranty_decision d join fault_report f on f.id = d.fault_id
where d.state <> 'SUPERSEDED' and d.reported_on < day_of(least(f.called_at, f.same_fault_called_at));

-- no-money-by-a-stated-call · 5.3.7 · A call that is told days later makes nothing free by the day that was typed, unless it has a reason and the head's hand or another's, and is marked.
select d.number as offender from warranty_decision d join fault_report f on f.id = d.fault_id
where d.verdict = 'REPAIR_FREE' and not d.work_stays_free and d.reported_on <= d.covered_until
  and day_of(f.created_at) > d.covered_until and day_of(f.created_at) > day_of(f.called_at) + 1
  and not exists (select from stated_day s where s.record = f.id and s.reason is not null);

-- no-contract-after-the-fault · 5.2.3 · Who assesses has not recorded, after the call, the contract by which it is free.
select d.number as offender from warranty_decision d
  join act assessed on assessed.record_id = d.id and assessed.version = 1
  join fault_report f on f.id = d.fault_id
  join service_contract_equipment ce on ce.equipment_id = d.equipment_id
  join service_contract c on c.id = ce.service_contract_id
  join act recorded on recorded.record_id = c.id and recorded.step in ('recordServiceContract', 'amendServiceContract')
    and jsonb_typeof(recorded.input -> 'warranty') = 'object'
where d.verdict = 'REPAIR_FREE' and d.state <> 'SUPERSEDED' and recorded.at > f.created_at and recorded.position < assessed.position
  and recorded.person = assessed.person and d.reported_on between c.valid_from and coalesce(c.ends_on, c.valid_until)
  and d.covered_until > (select (least(e.accepted_on + interval '12 months', e.shipped_on + interval '18 months'))::date from equipment e where e.id = d.equipment_id);

-- same-fault-said-by-another · 5.2.3 · Who says that two calls were about the same fault is not who decides who pays.
select d.number as offender from warranty_decision d join fault_report f on f.id = d.fault_id
  join "user" s on s.id = f.same_fault_stated_by_id join "user" u on u.id = d.decided_by_id
where d.state <> 'SUPERSEDED' and d.reported_on < day_of(f.called_at) and s.person_id = u.person_id;

-- one-decision-per-fault · 5.2.3 · One decision holds for a fault.
select f.number as offender from fault_report f
where 1 < (select count(*) from warranty_decision d where d.fault_id = f.id and d.state in ('PROVISIONAL', 'DECIDED'));

-- assessed-by-no-engineer · 5.2.3 · No engineer of the order says who pays.
select d.number as offender from warranty_decision d
  join act a on a.record_id = d.id and a.step in ('assessWarranty', 'reclassifyCause')
  join service_order o on o.warranty_decision_id = d.id
  join service_order_engineers n on n.service_order_id = o.id and n.person_id in (a.person, a.for_person)
where exists (select from act p where p.record_id = o.id and p.step in ('planRepair', 'replanServiceOrder') and p.position < a.position);

-- goodwill-by-the-general-manager · 5.2.3 · Goodwill has the General Manager's reason.
select d.number as offender from warranty_decision d
where d.verdict = 'GOODWILL' and (d.goodwill_reason is null or not exists (
  select from procedure_event e where e.record_id = d.id and e.step = 'grantGoodwill' and e.department = 'GENERAL_MANAGER'));

-- provisional-while-undetermined · 5.2.3 · It is free for the time being while the cause is not known, and no longer.
select d.number as offender from warranty_decision d where d.state <> 'SUPERSEDED' and d.provisional and d.cause <> 'UNDETERMINED';

-- quoted-what-is-charged · 5.2.3 · A quote stands only while something is charged.
select q.number as offender from repair_quote q join warranty_decision d on d.id = q.decision_id
where q.state in ('QUOTED', 'ACCEPTED') and d.verdict <> 'REPAIR_CHARGED';

-- quote-adds-up · 5.2.3 · A quote is the sum of its lines, with the tax.
select q.number as offender from repair_quote q
where (q.net, q.tax, q.gross) is distinct from (select (sum(l.net), sum(l.tax), sum(l.gross)) from repair_quote_line l where l.quote_id = q.id)
  or q.gross <> q.net + q.tax;

-- quote-answered-in-time · 5.2.3 · A quote is accepted no later than its last day.
select q.number as offender from repair_quote q where q.state = 'ACCEPTED' and q.answered_on > q.valid_until;

-- no-more-than-owed · 5.2.3 · No more money is recorded than was owed.
select q.number as offender from repair_quote q
where q.gross < (select sum(m.amount) from remittance m where m.quote_id = q.id and m.state = 'RECORDED');

-- remittance-for-one-thing · 5.2.3 · Money is remitted for a quote or for an application.
select m.number as offender from remittance m where (m.quote_id is null) = (m.application_id is null) or m.amount <= 0;

-- remitted-by-the-day · 5.2.3 · Money is recorded once it has come.
select m.number as offender from remittance m where m.received_on > day_of(m.created_at);

-- obligation-shown-by-evidence · 5.2.1 · What is fulfilled is shown by a consultation, a note, or an order that was closed.
select c.number as offender from contract_obligation c
where c.state = 'FULFILLED' and (c.fulfilled_on is null or c.consultation_id is null and trim(coalesce(c.note, '')) = ''
  and not exists (select from service_order o where o.obligation_id = c.id and o.state = 'CLOSED'));

-- obligation-not-cured-by-a-date · 5.2.1 · What was overdue for days is not in time because somebody typed its day.
select c.number as offender from contract_obligation c join act e on e.record_id = c.id and e.step = 'fulfilObligation'
where c.state = 'FULFILLED' and c.fulfilled_on <= c.due_on and e.day > c.due_on + 3 and c.fulfilled_on < e.day - 3
  and not exists (select from stated_day s where s.record = c.id and s.reason is not null);

-- obligation-not-fulfilled-ahead · 5.2.1 · Nothing was fulfilled on a day that had not come.
select c.number as offender from contract_obligation c
where c.fulfilled_on > day_of((select max(e.at) from procedure_event e where e.record_id = c.id and e."to" = 'FULFILLED'));

-- obligation-waived-by-the-customer · 5.2.1 · What is waived has the customer's word.
select c.number as offender from contract_obligation c where c.state = 'WAIVED' and (c.waiver_reason is null or c.customer_word is null);

-- obligation-once · 5.2.1 · One order is made for an obligation.
select c.number as offender from contract_obligation c
where 1 < (select count(*) from service_order o where o.obligation_id = c.id and o.state <> 'CANCELLED');

-- obligation-within-its-contract · 5.2.1 · Nothing falls due under a contract that has ended.
select o.number as offender from contract_obligation o join service_contract c on c.id = o.contract_id
where o.state = 'DUE' and c.state = 'ENDED' and o.due_on > c.ends_on;

-- contract-days-in-order · 5.2.1 · A contract ends no earlier than it begins.
select c.number as offender from service_contract c where c.valid_until < c.valid_from or c.ends_on < c.valid_from;

-- consultation-answered-in-words · 5.2.2 · A consultation that is answered says what and by which engineer.
select c.number as offender from consultation c
where c.state in ('ANSWERED', 'CLOSED') and (trim(coalesce(c.answer, '')) = '' or c.engineer_id is null or c.answered_at < c.asked_at);

-- field-service-judged-by-another · 5.2.4 · No engineer of an order judges how the field service of it was.
select f.number as offender from field_service_assessment f join act a on a.record_id = f.id and a.version = 1
  join service_order_engineers n on n.service_order_id = f.order_id and n.person_id in (a.person, a.for_person);

-- field-service-of-closed-orders · 5.2.4 · Field service is judged once the order is closed, and once.
select f.number as offender from field_service_assessment f join service_order o on o.id = f.order_id
where f.state = 'RECORDED' and o.state <> 'CLOSED'
union all select min(number) from field_service_assessment where state = 'RECORDED' group by order_id having count(*) > 1;

-- order-drawn-once · 5.2.4 · An order is drawn for a survey once.
select min(s.number) as offender from survey s where s.drawn and s.order_id is not null and s.state <> 'CANCELLED' group by s.order_id having count(*) > 1;

-- returned-after-approval · 5.2.5 · A machine comes back only once the General Manager has approved it.
select r.number as offender from product_return r
where r.state in ('RECEIVED', 'SETTLED') and not exists (
  select from procedure_event a join procedure_event b on b.record_id = a.record_id and b.version > a.version
  where a.record_id = r.id and a.step = 'approveReturn' and a.department = 'GENERAL_MANAGER' and b.step = 'receiveReturn')
  or r.received_on < r.decided_on;

-- return-evaluated · 5.2.5 · What is put to the General Manager was evaluated by engineers.
select r.number as offender from product_return r
where r.state in ('SUBMITTED', 'APPROVED', 'RECEIVED', 'SETTLED') and (r.findings is null
  or not exists (select from product_return_engineers e where e.product_return_id = r.id));

-- return-is-nonconforming · 5.2.5 · What came back is handled as nonconforming product.
select r.number as offender from product_return r where r.state in ('RECEIVED', 'SETTLED') and r.nonconformity_id is null;

-- no-more-refunded-than-approved · 5.2.5 · No more is paid back than was approved.
select r.number as offender from product_return r where r.paid > r.amount;

-- machine-returned-once · 5.2.5 · A machine is asked back once at a time.
select e.number as offender from equipment e where 1 < (select count(*) from product_return r
  where r.equipment_id = e.id and r.state not in ('REJECTED', 'SETTLED', 'WITHDRAWN'));

-- returned-machine-out-of-use · 5.2.5 · A machine that was replaced or refunded is in use no more.
select r.number as offender from product_return r join equipment e on e.id = r.equipment_id
where r.state = 'SETTLED' and (r.remedy = 'REPLACE' and e.state <> 'REPLACED' or r.remedy = 'REFUND' and e.state <> 'RETURNED');

-- component-has-its-own-period · 5.2.3 · A main component that our own repair replaced has a period of its own from then on.
select d.number as offender from warranty_decision d join part p on p.id = d.component_id and p.part_class = 'MAIN_COMPONENT'
where d.state <> 'SUPERSEDED' and d.verdict = 'REPAIR_CHARGED' and d.cause = 'DEFECT' and exists (
  select from work_report w join service_order o on o.id = w.order_id and o.state = 'CLOSED'
    join used_part u on u.report_id = w.id and u.part_id = p.id
  where w.equipment_id = d.equipment_id and o.fault_id is distinct from d.fault_id
    and d.reported_on between (select max(t.day) from work_day t where t.report_id = w.id)
      and (select max(t.day) from work_day t where t.report_id = w.id) + interval '12 months'
    and exists (select from equipment e where e.id = w.equipment_id and (e.warranty::jsonb ->> 'monthsFromAcceptance')::int >= 12));

-- evaluated-by-an-engineer · 5.2.5 · One of the engineers who are named has evaluated the return, or confirmed what was found.
select r.number as offender from product_return r
where r.state in ('SUBMITTED', 'APPROVED', 'RECEIVED', 'SETTLED') and not exists (
  select from act e join product_return_engineers n on n.product_return_id = r.id and n.person_id = e.person
  where e.record_id = r.id and e.step in ('evaluateReturn', 'confirmEvaluation', 'confirmReturnEvaluation'));

-- visit-names-its-place · 5.2.2 · Who answers a question by a visit says where.
select c.number as offender from consultation c where c.answer_channel = 'VISIT' and trim(coalesce(c.place, '')) = '' and c.state <> 'CANCELLED';

-- question-due-from-the-first · 5.2.2 · A question that was called off and asked again is to be answered by the first day, until it was.
select c.number as offender from consultation c
  join consultation first on first.customer_id = c.customer_id and first.question = c.question and first.created_at < c.created_at
where first.due_on < c.due_on and first.state = 'CANCELLED' and not exists (select from act a where a.record_id = c.id and a.step = 'reopenConsultation')
  and exists (select from act e join act begun on begun.record_id = c.id and begun.version = 1
    where e.record_id = first.id and e.step = 'cancelConsultation' and e.position < begun.position);

-- last-day-is-worked · 5.2.3 · A period whose last day is free goes on to the next working day, unless the General Manager wants it otherwise.
select d.number as offender from warranty_decision d
where d.state <> 'SUPERSEDED' and d.covered_until > d.reported_on and (
    exists (select from holiday h where h.day = d.covered_until and h.kind = 'HOLIDAY' and h.state = 'ACTIVE' and h.created_at < d.created_at)
    or extract(isodow from d.covered_until) > 5 and not exists (select from holiday h where h.day = d.covered_until))
  and not exists (select from procedure_parameter p where p.name = 'WARRANTY_MOVES_TO_WORKING_DAY' and p.state = 'APPROVED');

-- longer-only-by-our-repairs · 5.2.3 · Where we have repaired nothing, a period is no longer than was agreed, but to the next working day.
select d.number as offender from warranty_decision d join equipment e on e.id = d.equipment_id and e.replaces_id is null
  cross join lateral (select coalesce(max(a.at), d.created_at) as at from act a where a.record_id = d.id and a.step = 'reclassifyCause') worked_out
where d.state <> 'SUPERSEDED' and d.component_id is null and d.component_replaced_on is null and e.warranty is not null and (e.accepted_on is null or e.accepted_on <= d.reported_on)
  and d.covered_until > 14 + (least(
    e.shipped_on + make_interval(months => (e.warranty::jsonb ->> 'monthsFromShipment')::int),
    e.accepted_on + make_interval(months => (e.warranty::jsonb ->> 'monthsFromAcceptance')::int)))::date
  and not exists (select from service_order o where o.equipment_id = e.id and o.kind = 'REPAIR' and o.decided_at < worked_out.at)
  and not exists (select from act a where a.record = 'ServiceContract' and a.at <= worked_out.at
    and jsonb_typeof(a.input -> 'warranty') = 'object' and a.input -> 'equipment' ? e.id::text)
  and not exists (select from act a where a.record_id = e.id and a.step in ('correctEquipment', 'closeServiceOrder') and a.at > d.created_at)
  and not exists (select from procedure_parameter p where p.name like 'WARRANTY%' and p.state = 'APPROVED');

-- sample-large-enough · 5.2.4 · Of the orders that were closed in a month a tenth is asked about once somebody has drawn its sample, and one of each technician.
with drawn as (
  select coalesce(a.input ->> 'month', to_char(a.day - interval '1 month', 'YYYY-MM')) as month, max(a.at) as at from act a
  where a.step = 'drawSurveySample' and a.person is not null and not exists (
    select from procedure_parameter p where p.name in ('SURVEY_PERCENT', 'SURVEYS_PER_TECHNICIAN') and p.state = 'APPROVED')
  group by 1
), closed as (
  select d.month, o.id, o.number, exists (select from survey s where s.order_id = o.id) as asked
  from drawn d join service_order o on to_char(day_of(o.closed_at), 'YYYY-MM') = d.month and o.closed_at <= d.at
)
select month as offender from closed group by month having count(*) filter (where asked) < ceil(count(*) / 10.0)
union all select month || ' ' || p.name from closed c join service_order_engineers e on e.service_order_id = c.id join person p on p.id = e.person_id
group by month, p.id, p.name having not bool_or(asked);
