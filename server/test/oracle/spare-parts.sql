-- stock-is-the-ledger · 5.4.3 · What there is of a part is the sum of its movements, and never less than nothing.
select p.number as offender from part p
where p.stock <> coalesce((select sum(m.quantity) from stock_movement m where m.part_id = p.id), 0) or p.stock < 0;

-- balance-runs · 5.4.3 · Each line of the ledger says what was left.
select number as offender from (
  select m.number, m.balance, sum(m.quantity) over (partition by m.part_id order by split_part(m.number, '-', 4)::int) as left
  from stock_movement m) ledger
where balance <> "left" or balance < 0;

-- movement-by-its-kind · 5.4.3 · What comes in is more than nothing, what goes out less, and each movement has one record that it is by.
select m.number as offender from stock_movement m
where m.quantity = 0 or m.kind in ('OPENING', 'IN', 'RETURN') and m.quantity < 0 or m.kind = 'ISSUE' and m.quantity > 0
  or num_nonnulls(m.request_id, m.receipt_id, m.adjustment_id) <> 1
  or (m.kind in ('ISSUE', 'RETURN')) <> (m.request_id is not null) or (m.kind = 'IN') <> (m.receipt_id is not null);

-- whole-pieces · 5.4.3 · What comes in pieces, sets and pairs moves in whole ones.
select m.number as offender from stock_movement m join part p on p.id = m.part_id
where p.unit in ('PIECE', 'SET', 'PAIR') and m.quantity <> trunc(m.quantity);

-- request-by-the-ledger · 5.4.5 · What a request says was issued and came back is what the ledger says.
select r.number as offender from parts_request_line l join parts_request r on r.id = l.request_id
where l.issued <> coalesce((select -sum(m.quantity) from stock_movement m where m.request_id = r.id and m.part_id = l.part_id and m.kind = 'ISSUE'), 0)
  or l.returned <> coalesce((select sum(m.quantity) from stock_movement m where m.request_id = r.id and m.part_id = l.part_id and m.kind = 'RETURN'), 0);

-- issued-as-requested · 5.4.5 · No more is issued than was requested, and no more comes back than went out.
select r.number as offender from parts_request_line l join parts_request r on r.id = l.request_id where l.issued > l.quantity or l.returned > l.issued;

-- request-for-one-thing · 5.4.5 · Parts are requested for an order or upon an application.
select r.number as offender from parts_request r where (r.order_id is null) = (r.application_id is null);

-- returned-at-its-price · 5.4.5 · What comes back comes back at the price at which it went out.
select m.number as offender from stock_movement m
where m.kind = 'RETURN' and not exists (
  select from stock_movement i where i.kind = 'ISSUE' and i.request_id = m.request_id and i.part_id = m.part_id and i.unit_price = m.unit_price);

-- issued-as-confirmed · 5.4.1 · Over all requests of an application no more is issued than was confirmed.
select a.number || ' ' || p.part_number as offender
from parts_request r join parts_application a on a.id = r.application_id join parts_request_line l on l.request_id = r.id join part p on p.id = l.part_id
group by a.id, a.number, p.id, p.part_number
having sum(l.issued - l.returned) > coalesce((
  select sum(c.quantity) from confirmed_item c where c.application_id = a.id and coalesce(c.substitute_id, c.part_id) = p.id and c.decision <> 'STRUCK'), 0);

-- issued-when-paid · 5.4.5 · What a customer pays for goes out once its money has come, all of it.
select a.number as offender from parts_application a
  join lateral (select max(m.place) as place from booking m join parts_request r on r.id = m.request_id where r.application_id = a.id and m.kind = 'ISSUE') last on true
where (
    select -sum(m.quantity * coalesce(agreed.price, m.unit_price)) from booking m join parts_request r on r.id = m.request_id
      left join lateral (select max(c.unit_price) as price from confirmed_item c
        where c.application_id = a.id and coalesce(c.substitute_id, c.part_id) = m.part_id) agreed on true
    where r.application_id = a.id and m.place <= last.place
  ) > coalesce((
    select sum(t.amount) from remittance t where t.application_id = a.id and state_at(t.id, last.place) = 'RECORDED'), 0);

-- unpaid-after-all-told · 5.4.5 · Where money is taken off the books although what it was for has gone out, that waits until it has come or all is back.
select a.number as offender from parts_application a join parts_request r on r.application_id = a.id
  join stock_movement m on m.request_id = r.id
  left join lateral (select max(c.unit_price) as agreed from confirmed_item c
    where c.application_id = a.id and coalesce(c.substitute_id, c.part_id) = m.part_id) price on true
where a.state <> 'DISPOSED' and not exists (select from lapse l where l.record = a.id and l.state = 'OPEN' and l.demanded_by = '5.4.5')
group by a.id, a.number
having -sum(m.quantity * coalesce(price.agreed, m.unit_price)) > coalesce((select sum(t.amount) from remittance t where t.application_id = a.id and t.state = 'RECORDED'), 0)
  and -sum(m.quantity) > 0;

-- used-as-issued · 5.3.6 · No more of our stock is used than was issued and has not come back.
select o.number || ' ' || p.part_number as offender from service_order o join work_report w on w.order_id = o.id
  join used_part u on u.report_id = w.id join part p on p.id = u.part_id
where o.state = 'CLOSED' and coalesce(u.source, 'STOCK') = 'STOCK'
group by o.id, o.number, p.id, p.part_number
having sum(u.quantity) > coalesce((select sum(l.issued - l.returned) from parts_request r join parts_request_line l on l.request_id = r.id
  where r.order_id = o.id and l.part_id = p.id), 0);

-- issued-is-accounted-for · 5.3.6 · What was issued for an order that is over was used or has come back.
select o.number || ' ' || p.part_number as offender from service_order o join parts_request r on r.order_id = o.id
  join parts_request_line l on l.request_id = r.id join part p on p.id = l.part_id
where o.state in ('CLOSED', 'CANCELLED')
group by o.id, o.number, p.id, p.part_number
having sum(l.issued - l.returned) > coalesce((select sum(u.quantity) from work_report w join used_part u on u.report_id = w.id
  where w.order_id = o.id and u.part_id = p.id and coalesce(u.source, 'STOCK') = 'STOCK'), 0);

-- over-order-wants-nothing · 5.4.5 · An order that was cancelled waits for no parts.
select r.number as offender from parts_request r join service_order o on o.id = r.order_id
where o.state = 'CANCELLED' and r.state in ('REQUESTED', 'PART_ISSUED');

-- request-by-its-lines · 5.4.5 · A request stands as its lines do.
select r.number as offender from parts_request r
where r.state = 'REQUESTED' and exists (select from parts_request_line l where l.request_id = r.id and l.issued > 0)
  or r.state = 'CANCELLED' and exists (select from parts_request_line l where l.request_id = r.id and l.issued > 0);

-- repairs-in-warranty-first · 5.4.5 · Nothing outside warranty is issued that open requests in warranty then lack, unless it was overridden or had been kept for it.
select m.number as offender from booking m
  join parts_request r on r.id = m.request_id
where m.kind = 'ISSUE' and r.warranty_class <> 'IN_WARRANTY' and not m.overridden
  and kept_for(m.request_id, m.part_id, m.place) < -m.quantity and m.balance < (
  select coalesce(sum(l.quantity - coalesce((
      select -sum(i.quantity) from booking i
      where i.request_id = w.id and i.part_id = l.part_id and i.kind = 'ISSUE' and i.place < m.place), 0)), 0)
  from parts_request w join parts_request_line l on l.request_id = w.id
  where w.id <> r.id and l.part_id = m.part_id and w.warranty_class = 'IN_WARRANTY' and state_at(w.id, m.place) in ('REQUESTED', 'PART_ISSUED')
    and not exists (select from act c where c.record_id = w.id and jsonb_path_exists(c.changes, '$[*] ? (@.field == "warrantyClass")') and c.version > 1))
  and not exists (select from act c where c.record_id = r.id and jsonb_path_exists(c.changes, '$[*] ? (@.field == "warrantyClass")') and c.version > 1);

-- machine-down-first · 5.4.5 · In warranty, what a machine that is down lacks is not issued for one that runs, unless it was overridden or had been kept for it.
select m.number as offender from booking m
  join parts_request r on r.id = m.request_id
where m.kind = 'ISSUE' and r.warranty_class = 'IN_WARRANTY' and not r.machine_down and not m.overridden
  and kept_for(m.request_id, m.part_id, m.place) < -m.quantity and m.balance < (
  select coalesce(sum(l.quantity - coalesce((
      select -sum(i.quantity) from booking i
      where i.request_id = w.id and i.part_id = l.part_id and i.kind = 'ISSUE' and i.place < m.place), 0)), 0)
  from parts_request w join parts_request_line l on l.request_id = w.id
  where w.id <> r.id and l.part_id = m.part_id and w.warranty_class = 'IN_WARRANTY' and w.machine_down
    and state_at(w.id, m.place) in ('REQUESTED', 'PART_ISSUED')
    and not exists (select from act c where c.record_id = w.id and jsonb_path_exists(c.changes, '$[*] ? (@.field == "warrantyClass" || @.field == "machineDown")') and c.version > 1))
  and not exists (select from act c where c.record_id = r.id and jsonb_path_exists(c.changes, '$[*] ? (@.field == "warrantyClass" || @.field == "machineDown")') and c.version > 1);

-- override-overtakes-somebody · 5.4.5 · An override is used while somebody waits whom it overtakes.
select m.number as offender from stock_movement m where m.overridden and coalesce(jsonb_array_length(m.waiting::jsonb), 0) = 0;

-- confirmed-as-applied · 5.4.1 · No more is confirmed than the signature is upon.
select a.number as offender from confirmed_item c join parts_application a on a.id = c.application_id
where c.decision <> 'STRUCK' and c.quantity > coalesce((select sum(l.quantity) from parts_application_line l where l.application_id = a.id and l.part_id = c.part_id), 0);

-- each-item-confirmed · 5.4.1 · Of a confirmed application no item is left open, and what was struck has a reason.
select a.number as offender from parts_application a join parts_application_line l on l.application_id = a.id
where a.state in ('CONFIRMED', 'REFUSED', 'ORDERED', 'FULFILLED', 'CLOSED_SHORT')
  and not exists (select from confirmed_item c where c.application_id = a.id and c.part_id = l.part_id and (c.decision <> 'STRUCK' or c.reason is not null));

-- signed-by-the-head · 5.4.1 · An application is signed by another person than the applicant and who submitted it.
select a.number as offender from act s join parts_application a on a.id = s.record_id
  join act w on w.record_id = a.id and w.step in ('draftPartsApplication', 'revisePartsApplication', 'submitPartsApplication') and w.position < s.position
where s.step = 'signPartsApplication' and w.person = s.person;

-- confirmed-upon-a-signature · 5.4.1 · Management confirms what the head has signed.
select a.number as offender from parts_application a
where a.state in ('CONFIRMED', 'ORDERED', 'FULFILLED') and a.signature is null;

-- ordered-as-confirmed · 5.4.2 · No more is ordered than was confirmed.
select a.number || ' ' || p.part_number as offender from purchase_order_line l join purchase_order o on o.id = l.order_id
  join parts_application a on a.id = l.application_id join part p on p.id = l.part_id
where o.state <> 'CANCELLED'
group by a.id, a.number, p.id, p.part_number
having sum(case when o.state = 'CLOSED_SHORT' then l.received else l.quantity end) > coalesce((
  select sum(c.quantity) from confirmed_item c where c.application_id = a.id and coalesce(c.substitute_id, c.part_id) = p.id and c.decision <> 'STRUCK'), 0);

-- order-adds-up · 5.4.2 · A purchase order is the sum of its lines, with the tax.
select o.number as offender from purchase_order o
where (o.net, o.tax, o.gross) is distinct from (select (sum(l.net), sum(l.tax), sum(l.gross)) from purchase_order_line l where l.order_id = o.id)
  or o.gross <> o.net + o.tax;

-- received-as-ordered · 5.4.3 · No more is taken in than was ordered, and what was taken in is what the ledger has.
select o.number as offender from purchase_order o join purchase_order_line l on l.order_id = o.id
where l.received > l.quantity
union select o.number from purchase_order o join purchase_order_line l on l.order_id = o.id
group by o.id, o.number, l.part_id
having sum(l.received) <> coalesce((select sum(m.quantity) from stock_movement m join goods_receipt g on g.id = m.receipt_id
  where g.purchase_order_id = o.id and m.part_id = l.part_id), 0);

-- order-stands-as-received · 5.4.2 · A purchase order is received when all of it has come, and not before.
select o.number as offender from purchase_order o
where (o.state = 'RECEIVED') <> (not exists (select from purchase_order_line l where l.order_id = o.id and l.received < l.quantity)) and o.state not in ('CLOSED_SHORT', 'CANCELLED')
  or o.state in ('ORDERED', 'CANCELLED') and exists (select from purchase_order_line l where l.order_id = o.id and l.received > 0);

-- counted-by-two · 5.4.3 · A delivery is counted by two departments and two people.
select distinct g.number as offender from goods_receipt g
where g.state in ('COUNTED', 'INSPECTED', 'STOCKED') and 2 > (
  select least(count(distinct c.department), count(distinct u.person_id)) from counted_part c join "user" u on u.id = c.counted_by_id
  where c.receipt_id = g.id and c.round = g.round);

-- counted-alike · 5.4.3 · Nothing is inspected that both did not count alike.
select distinct g.number as offender from goods_receipt g join counted_part a on a.receipt_id = g.id and a.round = g.round
where g.state in ('COUNTED', 'INSPECTED', 'STOCKED') and a.quantity > 0 and not exists (
  select from counted_part b where b.receipt_id = g.id and b.round = g.round and b.department <> a.department and b.part_id = a.part_id and b.quantity = a.quantity);

-- inspected-as-counted · 5.4.4 · Of every part what was accepted, rejected and let pass is what was counted.
select g.number as offender from goods_receipt g join inspected_part i on i.receipt_id = g.id and i.entry = g.entries
where g.state in ('INSPECTED', 'STOCKED') and i.accepted + i.rejected + i.concession is distinct from (
    select max(c.quantity) from counted_part c where c.receipt_id = g.id and c.round = g.round and c.part_id = i.part_id)
  - coalesce((select sum(t.quantity) from surplus_part t where t.receipt_id = g.id and t.part_id = i.part_id), 0);

-- inspected-by-two · 5.4.4 · The other department confirms the inspection, by somebody else.
select g.number as offender from goods_receipt g join "user" i on i.id = g.inspected_by_id left join "user" c on c.id = g.confirmed_by_id
where g.state in ('INSPECTED', 'STOCKED') and (c.id is null or c.person_id = i.person_id);

-- concession-by-the-general-manager · 5.4.4 · What is let pass, the General Manager lets pass.
select g.number as offender from goods_receipt g join inspected_part i on i.receipt_id = g.id and i.entry = g.entries
where g.state in ('INSPECTED', 'STOCKED') and i.concession > 0 and (g.concession_decision is distinct from 'GRANTED' or g.concession_decided_by_id is null);

-- only-what-passes · 5.4.3 · Only what has passed goes into stock, and of what has not there is a record of nonconforming product.
select g.number as offender from goods_receipt g join inspected_part i on i.receipt_id = g.id and i.entry = g.entries
where g.state = 'STOCKED' and (
  i.accepted + i.concession < coalesce((select sum(m.quantity) from stock_movement m where m.receipt_id = g.id and m.part_id = i.part_id), 0)
  or i.rejected > coalesce((select sum(n.quantity) from nonconformity n where n.made_by = g.number and n.part_id = i.part_id and n.source = 'INSPECTION'), 0)
  or i.accepted + i.concession + i.rejected <> coalesce((select sum(m.quantity) from stock_movement m where m.receipt_id = g.id and m.part_id = i.part_id), 0)
    + coalesce((select sum(n.quantity) from nonconformity n where n.made_by = g.number and n.part_id = i.part_id and n.source = 'INSPECTION'), 0));

-- stock-only-from-stocked · 5.4.3 · Nothing comes in by a delivery that was not taken into stock.
select m.number as offender from stock_movement m join goods_receipt g on g.id = m.receipt_id where g.state <> 'STOCKED';

-- delivery-note-once · 5.4.3 · A delivery note of an order is counted once, unless it is said why it comes again.
select min(g.number) as offender from goods_receipt g where g.state <> 'CANCELLED' and g.same_note_reason is null
group by g.purchase_order_id, upper(regexp_replace(g.delivery_note, '\s', '', 'g')) having count(*) > 1;

-- adjustment-booked-once · 5.4.3 · An adjustment that was booked has one movement, one that was undone another that takes it back, and others none.
select a.number as offender from stock_adjustment a
where case a.state when 'BOOKED' then 1 when 'WITHDRAWN' then 2 else 0 end <> (select count(*) from stock_movement m where m.adjustment_id = a.id)
  or a.state in ('BOOKED', 'WITHDRAWN') and (select sum(m.quantity) from stock_movement m where m.adjustment_id = a.id)
    <> case a.state when 'BOOKED' then a.difference else 0 end;

-- adjusted-by-two · 5.4.3 · Stock is adjusted by two people.
select a.number as offender from stock_adjustment a join "user" p on p.id = a.proposed_by_id left join "user" d on d.id = a.decided_by_id
where a.state = 'BOOKED' and a.kind = 'COUNTED' and (d.id is null or d.person_id = p.person_id);

-- old-parts-are-no-stock · 5.4.5 · Old parts that were replaced are nonconforming product and never stock.
select r.number as offender from returned_part t join parts_request r on r.id = t.request_id
where t.old > 0 and not exists (select from nonconformity n where n.made_by = r.number and n.part_id = t.part_id and n.source = 'OLD_PARTS');

-- kept-is-wanted-and-there · 5.4.5 · What is kept for a request is still to be issued to it, and all that is kept of a part is there.
select r.number as offender from parts_request_line l join parts_request r on r.id = l.request_id
where l.reserved > l.quantity - l.issued or l.reserved > 0 and r.state not in ('REQUESTED', 'PART_ISSUED')
union all select p.number from part p where p.stock < (select sum(l.reserved) from parts_request_line l where l.part_id = p.id);

-- inspected-by-its-plan · 5.4.4 · A part that has a plan of inspection in force is accepted by it.
select g.number || ' ' || p.part_number as offender from goods_receipt g
  join inspected_part i on i.receipt_id = g.id and i.entry = g.entries join part p on p.id = i.part_id
  join lateral (select max(a.position) as place from act a where a.record_id = g.id and a.step = 'inspectDelivery') inspected on true
  join inspection_plan n on n.part_id = p.id and state_at(n.id, inspected.place) = 'RELEASED'
where g.state in ('INSPECTED', 'STOCKED') and i.accepted > 0
  and not exists (select from inspected_sample s where s.receipt_id = g.id and s.part_id = p.id and s.entry = i.entry);

-- sample-judges-the-lot · 5.4.4 · A lot is accepted by as many pieces as its sample has, and by no more that do not conform than may be.
select g.number as offender from inspected_sample s join goods_receipt g on g.id = s.receipt_id
where s.size > s.lot or s.inspected not in (s.size, s.lot) or s.rejection <= s.acceptance
  or (s.verdict = 'ACCEPTED') <> (s.nonconforming <= coalesce(s.acceptance, 0))
  or s.nonconforming <> (select count(distinct v.piece) from measured_value v
    where v.receipt_id = s.receipt_id and v.part_id = s.part_id and v.entry = s.entry and v.piece <= s.size and v.verdict = 'NONCONFORMING')
  or s.verdict <> 'ACCEPTED' and s.inspected < s.lot and exists (
    select from inspected_part i where i.receipt_id = s.receipt_id and i.part_id = s.part_id and i.entry = s.entry and i.accepted > 0);

-- measured-by-the-limits · 5.4.4 · What is measured beyond its limits does not conform.
select g.number as offender from measured_value v join goods_receipt g on g.id = v.receipt_id
  join inspected_sample s on s.receipt_id = v.receipt_id and s.part_id = v.part_id and s.entry = v.entry
  join inspection_characteristic c on c.plan_id = s.plan_id and c.characteristic = v.characteristic
where v.verdict is distinct from case when v.finding is not null then v.finding
  when v.value < coalesce(c.lower_limit, v.value) or v.value > coalesce(c.upper_limit, v.value) then 'NONCONFORMING' else 'CONFORMING' end;

-- one-inspection-plan · 5.4.4 · One plan of inspection is in force for a part, released by another than who wrote it.
select min(n.number) as offender from inspection_plan n where n.state = 'RELEASED' group by n.part_id having count(*) > 1
union all select n.number from inspection_plan n join "user" a on a.id = n.author_id left join "user" r on r.id = n.released_by_id
where n.state = 'RELEASED' and (r.id is null or r.person_id = a.person_id);

-- claimed-once · 6.1 · No piece that failed is claimed from its supplier twice, and only what goes back to them.
select n.number as offender from nonconformity n join supplier_claim c on c.nonconformity_id = n.id and c.state <> 'CANCELLED'
group by n.id, n.number, n.quantity, n.claimed, n.disposition
having sum(c.quantity) > n.quantity or n.claimed < sum(c.quantity) or n.disposition is distinct from 'RETURN_TO_SUPPLIER';

-- claimed-within-the-warranty · 6.1 · What a supplier is asked to make good failed after it had come, and within their warranty.
select c.number as offender from supplier_claim c where c.failed_on > c.warranty_until or c.failed_on < c.received_on;

-- claimed-from-who-delivered · 6.1 · Made good is asked for by who delivered, at the price at which it came.
select c.number as offender from supplier_claim c join purchase_order o on o.id = c.purchase_order_id left join goods_receipt g on g.id = c.receipt_id
where o.supplier_id <> c.supplier_id or g.purchase_order_id <> o.id or c.amount <> round(c.quantity * c.unit_price, 2)
  or not exists (select from purchase_order_line l where l.order_id = o.id and l.part_id = c.part_id);

-- claim-settled-as-claimed · 6.1 · What was made good is no more than was claimed, and a refusal has its reason.
select c.number as offender from supplier_claim c
where c.state in ('SETTLED', 'REFUSED') and (c.outcome is null or c.settled_on is null or c.credited > c.amount
  or c.outcome = 'REFUSED' and (c.credited > 0 or c.replacement_id is not null or trim(coalesce(c.settlement_remark, '')) = '')
  or c.outcome <> 'REFUSED' and coalesce(c.credited, 0) = 0 and c.replacement_id is null
  or c.outcome = 'ACCEPTED' and c.replacement_id is null and c.credited is distinct from c.amount);

-- pieces-are-named · 5.4.5 · Of a part that has batch or serial numbers each piece that goes out is named, and a serial number is one piece.
select r.number as offender from parts_request_line l join parts_request r on r.id = l.request_id join part p on p.id = l.part_id
where p.tracking is not null and l.issued <> coalesce((
    select sum(i.quantity) from issued_piece i where i.request_id = r.id and i.part_id = p.id), 0)
union all select r.number from issued_piece i join parts_request r on r.id = i.request_id join part p on p.id = i.part_id
where p.tracking is null or p.tracking = 'SERIAL' and i.quantity <> 1 or i.returned > i.quantity
union all select m.number from stock_movement m join part p on p.id = m.part_id where (p.tracking is null) <> (m.mark is null);

-- number-is-in-stock · 5.4.5 · No more of a batch goes out than came in, and of a serial number there is one piece.
select p.part_number || ' ' || m.mark as offender from stock_movement m join part p on p.id = m.part_id
where m.mark is not null group by p.id, p.part_number, p.tracking, m.mark
having sum(m.quantity) < 0 or p.tracking = 'SERIAL' and sum(m.quantity) > 1;

-- taken-in-by-number · 5.4.3 · Of a part that has batch or serial numbers each piece that is taken in is named, and none that was rejected.
select g.number as offender from goods_receipt g join inspected_part i on i.receipt_id = g.id and i.entry = g.entries join part p on p.id = i.part_id
where g.state = 'STOCKED' and p.tracking is not null and (
  select coalesce(sum(m.quantity), 0) from stock_movement m where m.receipt_id = g.id and m.part_id = p.id)
  <> (select coalesce(sum(t.quantity), 0) from received_piece t
    where t.receipt_id = g.id and t.part_id = p.id and t.entry = g.entries and t.verdict is distinct from 'NONCONFORMING');

-- used-by-number · 5.3.6 · What is said to have been used by its number was issued for that order.
select o.number || ' ' || u.mark as offender from service_order o join work_report w on w.order_id = o.id join used_piece u on u.report_id = w.id
where o.state = 'CLOSED' group by o.id, o.number, u.part_id, u.mark
having sum(u.quantity) > coalesce((select sum(i.quantity - i.returned) from issued_piece i join parts_request r on r.id = i.request_id
  where r.order_id = o.id and i.part_id = u.part_id and i.mark = u.mark), 0);
