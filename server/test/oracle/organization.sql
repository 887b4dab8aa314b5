-- one-account-that-decides · 4.5 · A person has one active account.
select min(u.number) as offender from "user" u where u.state = 'ACTIVE' group by u.person_id having count(*) > 1;

-- serial-number-once · 5.2.3 · A model has each serial number once.
select min(e.number) as offender from equipment e group by e.model_id, upper(replace(e.serial_number, ' ', '')) having count(*) > 1;

-- machine-days-in-order · 5.2.3 · A machine is made, shipped, started up and accepted in this order.
select e.number as offender from equipment e
where e.shipped_on < e.manufactured_on or e.started_up_on < e.shipped_on or e.accepted_on < e.started_up_on;

-- site-of-the-customer · 5.3.2 · A machine stands at a site of its customer.
select e.number as offender from equipment e join customer_site s on s.id = e.site_id where s.customer_id <> e.customer_id;

-- unit-fixed-once-used · 5.4.3 · The unit of a part does not change once it has moved.
select e.record_id || ' v' || e.version as offender
from procedure_event e join procedure_event_content c on c.id = e.id
where e.record = 'Part' and e.version > 1
  and jsonb_path_exists(c.content::jsonb, '$.changes[*] ? (@.field == "unit")')
  and exists (select from stock_movement m where m.part_id = e.record_id and m.created_at < e.at);

-- family-fixed-under-orders · 5.3.1 · A model does not change its family while an order for a machine of it is open.
select e.record_id || ' v' || e.version as offender
from act e where e.record = 'ProductModel' and e.version > 1
  and jsonb_path_exists(e.changes, '$[*] ? (@.field == "family")')
  and exists (
    select from service_order o join equipment m on m.id = o.equipment_id
    where m.model_id = e.record_id and o.created_at < e.at and state_at(o.id, e.position) not in ('CLOSED', 'CANCELLED'));

-- terms-by-two-people · 5.2.3 · The terms of a model change by a proposal that another person approves.
select e.record_id || ' v' || e.version as offender from act e
where e.record = 'ProductModel' and e.version > 1 and jsonb_path_exists(e.changes, '$[*] ? (@.field == "warranty" && @.before != null)')
  and not exists (select from procedure_event o where o.at = e.at and o.step = e.step and o.record = 'WarrantyTermsChange');

-- terms-of-the-shipment · 5.2.3 · A machine keeps the terms by which it was shipped.
select e.record_id || ' v' || e.version as offender from act e
where e.record = 'Equipment' and e.version > 1 and e.step <> 'correctEquipment'
  and jsonb_path_exists(e.changes, '$[*] ? (@.field == "warranty" && @.before != null)');

-- transfer-leaves-nothing-open · 5.2.1 · What is owed for a machine is owed to who has it.
select o.number as offender from contract_obligation o join service_contract c on c.id = o.contract_id
  join equipment e on e.id = o.equipment_id
where o.state = 'DUE' and e.customer_id <> c.customer_id;

-- return-of-the-owner · 5.2.5 · A machine that is on its way back belongs to the customer who returns it.
select r.number as offender from product_return r join equipment e on e.id = r.equipment_id
where r.state in ('APPROVED', 'RECEIVED') and r.customer_id <> e.customer_id;

-- roles-by-two-people · 4.5 · Roles that decide are given by another person than who proposed them, and never to oneself.
select c.number as offender from role_change c join "user" d on d.id = c.decided_by_id join "user" u on u.id = c.user_id
  join "user" p on p.id = c.proposed_by_id
where c.state = 'APPROVED' and not c.founding and (d.person_id in (u.person_id, p.person_id) or p.person_id = u.person_id);

-- inactive-is-not-chosen · 4.5 · Nobody and nothing that is out of use is chosen for what is begun.
select o.number as offender from service_order o join act a on a.record_id = o.id and a.version = 1
  join service_order_engineers e on e.service_order_id = o.id
where state_at(e.person_id, a.position) = 'INACTIVE'
  and not exists (select from procedure_event r where r.record_id = o.id and r.step = 'replanServiceOrder')
union all select r.number from parts_request r join act a on a.record_id = r.id and a.version = 1
  join parts_request_line l on l.request_id = r.id
where r.order_id is not null and state_at(l.part_id, a.position) = 'INACTIVE'
union all select p.number from parts_application p join act a on a.record_id = p.id and a.version = 1
  join parts_application_line l on l.application_id = p.id
where state_at(l.part_id, a.position) = 'INACTIVE' and not exists (
  select from procedure_event r where r.record_id = p.id and r.step = 'revisePartsApplication')
union all select n.number from enrolment n join act a on a.record_id = n.id and a.version = 1
where state_at(n.person_id, a.position) = 'INACTIVE'
union all select e.number from equipment e join act a on a.record_id = e.id and a.step = 'recordShipment'
where state_at(e.model_id, a.position) = 'INACTIVE' and not exists (
  select from procedure_event r where r.record_id = e.id and r.step = 'correctEquipment');
