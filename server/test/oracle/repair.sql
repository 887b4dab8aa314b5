-- licensed-when-sent · 5.3.1 · Who is sent out, or goes on after a hold, holds a licence for the family on each planned day that is left, or the General Manager has approved otherwise.
select o.number || ' ' || sent.step || ' ' || p.name || ' ' || planned.day::date as offender
from act sent join service_order o on o.id = sent.record_id
  join service_order_engineers e on e.service_order_id = o.id join person p on p.id = e.person_id
  join equipment m on m.id = o.equipment_id join product_model f on f.id = m.model_id
  cross join generate_series(greatest(o.starts_on, sent.day), o.ends_on, interval '1 day') as planned(day)
where (sent.step = 'dispatchServiceOrder' or sent.step = 'resumeServiceOrder' and sent."to" in ('DISPATCHED', 'ON_SITE'))
  and not family_told_anew(m.id, sent.at)
  and not exists (select from procedure_event r where r.record_id = o.id and r.step = 'replanServiceOrder' and r.version > sent.version)
  and not exists (select from licence_deviation d where d.order_id = o.id and d.person_id = p.id and d.day = planned.day::date and d.approved)
  and not exists (
    select from technician_licence l where l.person_id = p.id and l.product_family_id = f.family_id
      and planned.day::date between l.issued_on and l.valid_until and state_at(l.id, sent.position) = 'VALID');

-- sent-while-planned · 5.3.1 · Nobody is sent out once the planned days are over.
select o.number || ' ' || sent.step as offender from act sent join service_order o on o.id = sent.record_id
where (sent.step = 'dispatchServiceOrder' or sent.step = 'resumeServiceOrder' and sent."to" = 'DISPATCHED') and sent.day > o.ends_on
  and not exists (select from procedure_event r where r.record_id = o.id and r.step = 'replanServiceOrder' and r.version > sent.version);

-- sent-people-work-here · 5.3.1 · Nobody is sent out who does not work here any more, or is no technician.
select o.number || ' ' || p.name as offender from act sent join service_order o on o.id = sent.record_id
  join service_order_engineers e on e.service_order_id = o.id join person p on p.id = e.person_id
where sent.step = 'dispatchServiceOrder'
  and not exists (select from procedure_event r where r.record_id = o.id and r.step = 'replanServiceOrder' and r.version > sent.version)
  and (state_at(p.id, sent.position) = 'INACTIVE' or not 'TECHNICIAN' = any (coalesce((
      select case when jsonb_typeof(was -> 'after') = 'array' then array(select jsonb_array_elements_text(was -> 'after')) end
      from procedure_event v join procedure_event_link l on l.event_id = v.id join procedure_event_content c on c.id = v.id
        cross join jsonb_path_query(c.content::jsonb, '$.changes[*] ? (@.field == "roles")') was
      where v.record_id = p.id and l.position < sent.position order by l.position desc limit 1), p.roles)));

-- deviation-by-the-general-manager · 5.3.1 · A deviation that is approved has a reason and the General Manager's hand.
select o.number as offender from service_order o join licence_deviation d on d.order_id = o.id
where d.approved and (o.deviation_reason is null or not exists (
  select from procedure_event e where e.record_id = o.id and e.step = 'approveDispatchDeviation' and e.department = 'GENERAL_MANAGER'));

-- unlicensed-work-told · 5.3.1 · A day worked without a licence is told as such.
select w.number || ' ' || d.day as offender from work_report w join work_day d on d.report_id = w.id
  join equipment m on m.id = w.equipment_id join product_model f on f.id = m.model_id
where not d.unlicensed and not family_told_anew(m.id, w.created_at) and not exists (
  select from technician_licence l where l.person_id = d.person_id and l.product_family_id = f.family_id and d.day between l.issued_on and l.valid_until)
union all select w.number from work_report w
where w.unlicensed_work <> exists (select from work_day d where d.report_id = w.id and d.unlicensed);

-- notice-arranged-by-an-order · 5.3.2 · A notice is arranged while there is an order for it, and only then.
select n.number as offender from goods_arrival_notice n
where (n.state = 'ARRANGED') <> exists (select from service_order o where o.notice_id = n.id and o.state <> 'CANCELLED');

-- arrival-noticed-after-it · 5.3.2 · Goods have arrived when the arrival is noticed, and were shipped before.
select n.number as offender from goods_arrival_notice n join equipment e on e.id = n.equipment_id
where n.arrived_on > day_of(n.noticed_at) or n.noticed_at > n.created_at;

-- sent-with-a-deadline · 5.3.3 · An order that was sent out has its deadline.
select o.number as offender from service_order o
where o.dispatched_at is not null and o.state <> 'PLANNED' and (o.clock_starts_on is null or o.arrive_by is null or o.arrival_deadline is null
  or o.arrival_deadline <> ((o.arrive_by + 1)::timestamp at time zone 'Asia/Shanghai'));

-- deadline-by-the-zone · 5.3.3 · Two days in the city and four elsewhere, and the days on which the customer held it up.
select o.number as offender from service_order o
where o.arrive_by is not null and o.arrival_zone in ('SAME_CITY', 'ELSEWHERE')
  and not exists (select from procedure_parameter p where p.state = 'APPROVED' and (p.name like 'ARRIVAL%' or p.name = 'HOME_CITY'))
  and o.arrive_by > o.clock_starts_on + case o.arrival_zone when 'SAME_CITY' then 2 else 4 end + coalesce((
    select sum(day_of(coalesce(h.until, present())) - day_of(h."from"))::int from service_hold h where h.order_id = o.id and h.cause = 'CUSTOMER'), 0);

-- deadline-stays · 5.3.3 · A deadline that was set moves only by a hold of the customer, or where the head puts right with a reason from when and where it counts.
select o.number || ' ' || (was ->> 'before') || ' → ' || (was ->> 'after') as offender
from act e join service_order o on o.id = e.record_id
  cross join jsonb_path_query(e.changes, '$[*] ? (@.field == "arriveBy")') was
where was ->> 'before' is not null and was ->> 'after' is not null
  and not (e.step = 'correctArrivalClock' and trim(coalesce(e.input ->> 'reason', '')) <> '')
  and not exists (select from service_hold h where h.order_id = o.id and h.cause = 'CUSTOMER' and h."from" < e.at and day_of(coalesce(h.until, e.at)) > day_of(h."from"));

-- clock-starts-once · 5.3.3 · Planned anew for the same fault or arrival, the clock starts no later than it did first.
select later.number as offender from service_order later
  join service_order first on (first.fault_id = later.fault_id or first.notice_id = later.notice_id) and first.created_at < later.created_at
where first.state = 'CANCELLED' and later.clock_starts_on > day_of(first.decided_at)
  and not exists (select from procedure_event e
    where e.record_id = later.fault_id and e.step = 'reopenFault' and e.at between first.created_at and later.created_at);

-- arrived-between-dispatch-and-record · 5.3.3 · Nobody arrives before the clock started, nor later than it is recorded.
select o.number as offender from service_order o
where o.arrived_at > o.arrival_recorded_at or day_of(o.arrived_at) < o.clock_starts_on and o.kind <> 'MAINTENANCE';

-- late-record-has-a-reason · 5.3.3 · An arrival recorded after more than a day has the head's reason.
select o.number as offender from service_order o
where o.arrival_recorded_at > o.arrived_at + interval '24 hours' and o.late_record_reason is null
  and not exists (select from stated_day s where s.record = o.id and s.reason is not null);

-- late-is-late · 5.3.3 · Who came after the deadline came late, whatever else was stated, unless the first order of the same trip was reached in time; and the cause is told.
select o.number as offender from service_order o left join service_order f on f.id = o.first_of_trip_id left join goods_arrival_notice n on n.id = o.notice_id
where o.arrived_at > o.arrival_deadline and not o.arrived_late
    and (f.arrived_at between coalesce(n.noticed_at, o.decided_at) and o.arrival_deadline) is not true
  or o.arrived_at <= o.arrival_deadline and o.arrived_late or o.arrived_late and o.delay_cause is null
  or o.first_of_trip_id is null and o.arrived_at is not null and o.arrived_late <> (o.arrived_at > o.arrival_deadline);

-- same-trip · 5.3.3 · The first order of a trip lies on the days of those still open, and was open when the other was planned.
select o.number as offender from service_order o join service_order f on f.id = o.first_of_trip_id
  join act planned on planned.record_id = o.id and planned.version = 1
where o.state <> 'CANCELLED' and (state_at(f.id, planned.position) in ('CLOSED', 'CANCELLED') or f.id = o.id
  or o.state <> 'CLOSED' and (f.starts_on > o.ends_on + 1 or f.ends_on < o.starts_on - 1));

-- hold-fits-the-state · 5.3.3 · An order on hold has one open hold and knows where it was; others have none.
select o.number as offender from service_order o
where (o.state = 'ON_HOLD') <> (o.held_from is not null)
  or (o.state = 'ON_HOLD')::int <> (select count(*) from service_hold h where h.order_id = o.id and h.until is null);

-- worked-on-does-not-vanish · 5.3.6 · An order on which somebody has been is not cancelled, but where it was to be paid for.
select o.number as offender from service_order o where o.state = 'CANCELLED' and o.arrived_at is not null and not exists (
  select from procedure_event e join procedure_event_content c on c.id = e.id
  where e.record_id = o.warranty_decision_id and c.content like '%REPAIR_CHARGED%');

-- one-open-order · 5.3.7 · One order is open for a fault.
select f.number as offender from fault_report f
where 1 < (select count(*) from service_order o where o.fault_id = f.id and o.state not in ('CLOSED', 'CANCELLED'));

-- sent-for-has-an-order · 5.3.7 · A fault for which somebody is sent has an open order, and only that.
select f.number as offender from fault_report f
where (f.state = 'REPAIR_PLANNED') <> exists (select from service_order o where o.fault_id = f.id and o.state not in ('CLOSED', 'CANCELLED'));

-- merged-call-heard · 5.3.7 · A call that was merged stands in one that is not cancelled.
select f.number as offender from fault_report f left join fault_report i on i.id = f.merged_into_id
where f.state = 'MERGED' and (i.id is null or i.state in ('CANCELLED', 'MERGED') or i.equipment_id is distinct from f.equipment_id);

-- call-not-helped-has-a-day · 5.3.7 · A fault that was not helped has a day by which more is done.
select f.number as offender from fault_report f
where f.state = 'HELPING' and f.due_on is null and f.remote_help::jsonb -> -1 ->> 'outcome' in ('NO_CHANGE', 'UNREACHABLE');

-- call-not-ahead · 5.3.7 · Nobody has called at a time that had not come.
select f.number as offender from fault_report f
where f.called_at > coalesce((select max(e.at) from procedure_event e where e.record_id = f.id and e.step = 'reopenFault'), f.created_at);

-- resolved-by-something · 5.3.7 · A fault is resolved by an order that was closed, or in words.
select f.number as offender from fault_report f
where f.state = 'RESOLVED' and trim(coalesce(f.resolution, '')) = '' and not exists (select from service_order o where o.fault_id = f.id and o.state = 'CLOSED');

-- at-work-has-what-it-needs · 5.3.3 · An order has been sent before somebody arrives, and somebody has been there before it is done.
select o.number as offender from service_order o
where o.state = 'DISPATCHED' and o.dispatched_at is null
  or o.state in ('ON_SITE', 'WORK_DONE', 'CLOSED') and (o.dispatched_at is null or o.arrived_at is null)
  or o.state in ('WORK_DONE', 'CLOSED') and o.work_done_at is null
  or o.arrived_at > o.work_done_at or o.work_done_at > o.closed_at;

-- charged-work-is-agreed · 5.2.3 · No charged repair is at work that its customer has not accepted; what was done before stays free, also where it is done once more.
select o.number as offender from service_order o join warranty_decision d on d.id = o.warranty_decision_id
where o.state in ('DISPATCHED', 'ON_SITE') and d.verdict = 'REPAIR_CHARGED'
  and not exists (select from repair_quote q where q.decision_id = d.id and q.state = 'ACCEPTED')
  and not (d.work_stays_free and exists (select from act e where e.record_id = o.id and e.step = 'completeWork'));

-- order-goes-by-what-holds · 5.2.3 · No open repair goes by a decision that holds no more, and each has one.
select o.number as offender from service_order o left join warranty_decision d on d.id = o.warranty_decision_id
where o.kind = 'REPAIR' and o.state not in ('CLOSED', 'CANCELLED') and coalesce(d.state, 'SUPERSEDED') = 'SUPERSEDED';

-- closed-on-a-report · 5.3.6 · An order is closed on a report that is signed, or whose refusal was reviewed.
select o.number as offender from service_order o
where o.state = 'CLOSED' and 1 <> (select count(*) from work_report r where r.order_id = o.id and r.state in ('SIGNED', 'REFUSAL_REVIEWED', 'DISPOSED'));

-- one-report · 5.3.6 · An order has one report.
select min(r.number) as offender from work_report r group by r.order_id having count(*) > 1;

-- closed-order-settles · 5.3.6 · With the order its fault, its obligation, unless the contract ended it meanwhile, and its installation are settled.
select o.number as offender from service_order o left join fault_report f on f.id = o.fault_id
  left join contract_obligation c on c.id = o.obligation_id left join equipment e on e.id = o.equipment_id
where o.state = 'CLOSED' and (f.state not in ('RESOLVED')
  or c.state <> 'FULFILLED' and not (c.state = 'CANCELLED' and exists (select from act a
    where a.record_id = c.contract_id and a.step in ('amendServiceContract', 'endServiceContract') and a.at > o.created_at))
  or o.kind = 'INSTALLATION' and (e.started_up_on is null or e.accepted_on is null));

-- worked-within-the-order · 5.3.6 · Work is reported of days between the dispatch and the report, by the engineers of the order.
select w.number as offender from work_report w join service_order o on o.id = w.order_id join work_day d on d.report_id = w.id
where d.day < day_of(o.dispatched_at) or d.day > day_of(w.updated_at)
  or not exists (select from service_order_engineers e where e.service_order_id = o.id and e.person_id = d.person_id) and o.state not in ('PLANNED', 'CANCELLED');

-- day-has-24-hours · 5.3.6 · Nobody works more than 24 hours a day, over all reports.
select min(w.number) as offender from work_day d join work_report w on w.id = d.report_id
group by d.person_id, d.day having sum(d.hours) > 24;

-- installed-after-dispatch · 5.3.6 · Nothing was installed, started up or accepted before anybody was sent.
select w.number as offender from work_report w join service_order o on o.id = w.order_id
where o.kind = 'INSTALLATION' and least(w.installed_from, w.started_up_on, w.accepted_on) < day_of(o.dispatched_at);

-- signed-after-its-paper · 5.3.6 · A paper is signed no earlier than it was made, and no later than it is recorded.
select w.number as offender from customer_signature s join work_report w on w.id = s.report_id
  left join lateral (select min(f.uploaded_at) as made from stored_file f where f.sha256 = s.sha256) paper on true
where s.signed_on < day_of(paper.made) or s.signed_on > day_of(s.recorded_at);

-- signed-by-the-customer · 5.3.6 · No engineer of the order signs for the customer, however the name is written.
select w.number as offender from customer_signature s join work_report w on w.id = s.report_id
  join service_order_engineers e on e.service_order_id = w.order_id join person p on p.id = e.person_id
where s.void_since is null and regexp_replace(normalize(s.signer, NFKC), '\s', '', 'g') = regexp_replace(normalize(p.name, NFKC), '\s', '', 'g');

-- name-is-no-signature · 5.3.6 · A signature is drawn, comes by the customer's own link, or is a scan.
select w.number as offender from customer_signature s join work_report w on w.id = s.report_id
where s.void_since is null and s.way = 'ON_SITE' and s.scan_id is null and coalesce(s.signature::jsonb ->> 'points', '[]') in ('', '[]');

-- signature-of-the-paper · 5.3.6 · A signed report has one signature, which is of its paper as it is.
select r.number as offender from work_report r join stored_file p on p.id = r.paper_id
where (r.state = 'SIGNED')::int <> (select count(*) from customer_signature s where s.report_id = r.id and s.void_since is null) and r.state <> 'DISPOSED'
  or exists (select from customer_signature s where s.report_id = r.id and s.void_since is null and (s.sha256 <> p.sha256 or s.revision <> r.revision));

-- refusal-reviewed-by-another · 5.3.6 · No engineer of the order reviews why the customer would not sign.
select w.number as offender from act a join work_report w on w.id = a.record_id
  join service_order_engineers e on e.service_order_id = w.order_id and e.person_id in (a.person, a.for_person)
where a.step = 'reviewSignatureRefusal';

-- adjusted-by-the-template · 5.3.5 · A machine is adjusted by a template of its model, line by line.
select a.number as offender from adjustment_record a join adjustment_template t on t.id = a.template_id join equipment e on e.id = a.equipment_id
where t.model_id <> e.model_id or t.state = 'DRAFT' or exists (select from adjustment_item i where i.template_id = t.id
  and not exists (select from adjustment_line l where l.record_id = a.id and l.item = i.item));

-- out-of-limit-has-a-reason · 5.3.5 · What is left outside its limits is told as such, with a reason.
select a.number || ' ' || l.item as offender from adjustment_record a join adjustment_line l on l.record_id = a.id
where (l.as_left < l.lower_limit or l.as_left > l.upper_limit) is distinct from (l.verdict = 'OUTSIDE') and (l.lower_limit is not null or l.upper_limit is not null)
  and coalesce(l.as_left < l.lower_limit, false) or coalesce(l.as_left > l.upper_limit, false) and l.verdict <> 'OUTSIDE'
  or l.verdict = 'OUTSIDE' and trim(coalesce(l.concession, '')) = '';

-- instrument-calibrated · 5.3.5 · What was measured, was measured by an instrument that was calibrated.
select a.number as offender from adjustment_record a join adjustment_line l on l.record_id = a.id where l.calibrated_until < a.adjusted_on;

-- template-in-force-once · 5.3.5 · Of a model one template is in force.
select min(t.number) as offender from adjustment_template t where t.state = 'RELEASED' group by t.model_id having count(*) > 1;

-- home-city-by-any-name · 5.3.3 · The home city is the same by whatever name, and a district of it is in it.
select o.number as offender from service_order o join customer_site s on s.id = o.site_id
where o.arrival_zone = 'ELSEWHERE' and s.city ~ '^(上海|沪|浦东)' and o.state <> 'CANCELLED'
  and not exists (select from act e where e.record_id = s.id and jsonb_path_exists(e.changes, '$[*] ? (@.field == "city")') and e.version > 1)
  and not exists (select from procedure_parameter p where p.state = 'APPROVED' and p.name = 'HOME_CITY');

-- lapse-of-licence-told · 5.3.1 · While somebody is on the way or on site without a licence for a day that is left, it is told.
select o.number || ' ' || p.name as offender from service_order o
  join service_order_engineers e on e.service_order_id = o.id join person p on p.id = e.person_id
  join equipment m on m.id = o.equipment_id join product_model f on f.id = m.model_id
  cross join generate_series(greatest(o.starts_on, (select day_of(present()))), o.ends_on, interval '1 day') as planned(day)
where o.state in ('DISPATCHED', 'ON_SITE') and not exists (select from lapse l where l.record = o.id and l.state = 'OPEN' and l.demanded_by = '5.3.1')
  and not exists (select from licence_deviation d where d.order_id = o.id and d.person_id = p.id and d.day = planned.day::date and d.approved)
  and not exists (select from technician_licence l where l.person_id = p.id and l.product_family_id = f.family_id
    and l.state = 'VALID' and planned.day::date between l.issued_on and l.valid_until);

-- lateness-told · 5.3.3 · While an order is past its deadline and nobody has arrived, it is told, whatever it waits for.
select o.number as offender from service_order o left join service_order f on f.id = o.first_of_trip_id
where o.state in ('PLANNED', 'DISPATCHED', 'ON_HOLD') and o.arrived_at is null and f.arrived_at is null and o.arrive_by < (select day_of(present()))
  and not exists (select from service_hold h where h.order_id = o.id and h.cause = 'CUSTOMER' and h."from" < o.arrival_deadline)
  and not exists (select from lapse l where l.record = o.id and l.demanded_by = '5.3.3' and l.state = 'OPEN');

-- arrival-counts-from-the-first-notice · 5.3.2 · Of one arrival that was noticed, called off and noticed again, everything is counted from the first notice.
select n.number as offender from goods_arrival_notice n
  join goods_arrival_notice first on first.equipment_id = n.equipment_id and first.state = 'CANCELLED' and first.created_at < n.created_at
where first.noticed_at < n.noticed_at and day_of(first.noticed_at) >= n.arrived_on
  and (n.first_noticed_at is null or n.first_noticed_at > first.noticed_at);

-- booked-twice-is-answered · 5.3.3 · An engineer who is sent out has no other open order on those days, but of the same trip or with a word on how both are done.
select sent_out.number || ' ' || beside.number as offender
from act sent join service_order sent_out on sent_out.id = sent.record_id
  join service_order beside on beside.id <> sent_out.id and beside.starts_on <= sent_out.ends_on and beside.ends_on >= sent_out.starts_on
where sent.step = 'dispatchServiceOrder' and sent_out.booking_reason is null and beside.booking_reason is null
  and beside.created_at < sent.at and state_at(beside.id, sent.position) in ('PLANNED', 'DISPATCHED', 'ON_SITE', 'ON_HOLD')
  and coalesce(sent_out.first_of_trip_id, sent_out.id) <> coalesce(beside.first_of_trip_id, beside.id)
  and exists (select from service_order_engineers one join service_order_engineers other on other.person_id = one.person_id
    where one.service_order_id = sent_out.id and other.service_order_id = beside.id)
  and not exists (select from act r where r.record_id in (sent_out.id, beside.id) and r.step = 'replanServiceOrder' and r.position > sent.position);

-- shipment-followed-up · 5.3.2 · A machine that was shipped, and of whose arrival nobody has told, waits for that on a day, unless it was asked after.
select e.number as offender from equipment e join act shipped on shipped.record_id = e.id and shipped.version = 1
where e.state = 'SHIPPED' and e.notice_due_on is null and shipped.step in ('recordShipment', 'settleReturn') and shipped.day <= e.shipped_on + 90
  and coalesce(jsonb_array_length(e.follow_ups::jsonb), 0) = 0
  and not exists (select from goods_arrival_notice n where n.equipment_id = e.id);

-- follow-up-by-the-shipment · 5.3.2 · Of a machine of which nobody has heard, the arrival is waited for from the day of its shipment.
select e.number as offender from equipment e
where e.state = 'SHIPPED' and e.notice_due_on not between e.shipped_on and e.shipped_on + 90 and coalesce(jsonb_array_length(e.follow_ups::jsonb), 0) = 0
  and not exists (select from goods_arrival_notice n where n.equipment_id = e.id)
  and not exists (select from procedure_parameter p where p.name = 'SHIPMENT_FOLLOW_UP_DAYS' and p.state = 'APPROVED');

-- shipped-before-it-was-there · 5.3.2 · A machine was shipped before it arrived, was seen to or was taken back.
select e.number as offender from equipment e
where e.shipped_on > (select min(n.arrived_on) from goods_arrival_notice n where n.equipment_id = e.id and n.state <> 'CANCELLED')
  or e.shipped_on > (select min(day_of(o.arrived_at)) from service_order o where o.equipment_id = e.id)
  or e.shipped_on > (select min(r.received_on) from product_return r where r.equipment_id = e.id);

-- correction-has-a-reason · 5.3.7 · Who puts right what was taken down of a fault says why.
select f.number as offender from fault_report f join act a on a.record_id = f.id and a.step = 'correctFaultReport'
where trim(coalesce(f.correction_reason, '')) = '';

-- fault-led-to-a-bulletin · 4.3 · What a fault is said to have led to is a bulletin.
select f.number as offender from fault_report f join technical_document d on d.id = f.bulletin_id where d.kind <> 'TECHNICAL_BULLETIN';

-- charged-goes-out-paid · 5.2.3 · Where the General Manager wants it so, nobody is sent out for a charged repair before its price has come.
select o.number as offender from act sent join service_order o on o.id = sent.record_id
  join warranty_decision d on d.id = o.warranty_decision_id join repair_quote q on q.decision_id = d.id and q.state = 'ACCEPTED'
where sent.step = 'dispatchServiceOrder' and d.verdict = 'REPAIR_CHARGED' and d.updated_at < sent.at
  and (select p.value from procedure_parameter p where p.name = 'CHARGED_REPAIR_AFTER_REMITTANCE' and p.state = 'APPROVED'
    and p.effective_from <= sent.day and p.decided_at < sent.at order by p.effective_from desc, p.decided_at desc limit 1) = 'true'
  and q.gross > coalesce((select sum(m.amount) from remittance m where m.quote_id = q.id and m.state = 'RECORDED' and m.created_at <= sent.at), 0);

-- arrival-told-by-who-was-there · 5.3.3 · An arrival is recorded by an engineer of the order, or by the head for them.
select o.number as offender from act a join service_order o on o.id = a.record_id
  join procedure_event e on e.id = a.id join "user" u on u.id = e.user_id
where a.step = 'recordSiteArrival' and not 'AFTER_SALES_HEAD' = any (u.roles) and a.for_person is null
  and not exists (select from service_order_engineers n where n.service_order_id = o.id and n.person_id = a.person)
  and not exists (select from procedure_event r where r.record_id = o.id and r.step = 'replanServiceOrder' and r.version > a.version);

-- coaching-said-whole · 5.3.4 · Who was coached is named with the topics, and where nobody was, a reason stands in their place.
select w.number as offender from work_report w
where (cardinality(w.coached_topics) = 0) <> (cardinality(w.coached_people) = 0) or cardinality(w.coached_people) > 0 and w.coaching_omitted is not null;
