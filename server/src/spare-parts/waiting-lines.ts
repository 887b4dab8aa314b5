/** SQL: what the quantities of its parts come to by the prices at which an application was confirmed, with tax. */
const worth = (application: string, quantity: string) => `(
  select coalesce(sum(item.net + round(item.net * ${application}.tax_rate / 100, 2)), 0) from (
    select round(c.unit_price * sum(${quantity}), 2) as net from confirmed_item c
      join parts_request_line x on x.part_id = coalesce(c.substitute_id, c.part_id)
      join parts_request y on y.id = x.request_id and y.application_id = c.application_id
      where c.application_id = ${application}.id and c.decision <> 'STRUCK' group by c.id) item)`;

/** SQL: what is sold by an application and is with the customer. */
export const worthIssued = (application: string) => worth(application, 'x.issued - x.returned');
/** SQL: the same, with what the request still waits for. */
export const worthWith = (application: string, request: string) =>
  worth(
    application,
    `x.issued - x.returned + case when x.request_id = ${request}.id then x.quantity - x.issued else 0 end`,
  );
/** SQL: what has come in for an application. Only Sales says that it has (5.4.1). */
export const remittedFor = (application: string) => `(select coalesce(sum(m.amount), 0) from remittance m
  where m.application_id = ${application}.id and m.state = 'RECORDED')`;

/** SQL: whether nothing is owed for a request `r` before it is issued: what is charged is settled once all of it was remitted. */
export const settled = (remitted: string, owed: string) => `case
  when r.application_id is not null then ${remitted} >= ${owed}
  when r.warranty_class <> 'CHARGED' then true
  else not exists (
    select from service_order s join warranty_decision d on d.id = s.warranty_decision_id
    left join repair_quote q on q.decision_id = d.id and q.state = 'ACCEPTED'
    where s.id = r.order_id and d.verdict = 'REPAIR_CHARGED' and q.gross is distinct from
      (select sum(m.amount) from remittance m where m.quote_id = q.id and m.state = 'RECORDED'))
end`;

/** Everything that is still to be issued, line by line, with what decides in which order (5.4.5): a table of SQL. */
export const waitingLines = `(select l.part_id as part, r.id as request, r.number, r.warranty_class as "warrantyClass",
    r.machine_down as "machineDown", ${settled(remittedFor('a'), worthWith('a', 'r'))} as settled, r.needed_by::text as "neededBy",
    to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "requestedAt",
    (l.quantity - l.issued)::float as open, l.reserved::float as reserved
  from parts_request_line l join parts_request r on r.id = l.request_id
  left join parts_application a on a.id = r.application_id
  where r.state in ('REQUESTED', 'PART_ISSUED') and l.quantity > l.issued)`;
