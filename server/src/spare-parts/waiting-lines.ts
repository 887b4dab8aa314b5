/** Whether nothing is owed for a request before it is issued: what is charged is settled once all of it was remitted. */
const settled = `case
  when r.application_id is not null then a.remitted_on is not null
    or exists (select from remittance m where m.application_id = a.id and m.state = 'RECORDED')
  when r.warranty_class <> 'CHARGED' then true
  else not exists (
    select from service_order s join warranty_decision d on d.id = s.warranty_decision_id
    left join repair_quote q on q.decision_id = d.id and q.state = 'ACCEPTED'
    where s.id = r.order_id and d.verdict = 'REPAIR_CHARGED' and q.gross is distinct from
      (select sum(m.amount) from remittance m where m.quote_id = q.id and m.state = 'RECORDED'))
end`;

/** Everything that is still to be issued, line by line, with what decides in which order (5.4.5): a table of SQL. */
export const waitingLines = `(select l.part_id as part, r.id as request, r.number, r.warranty_class as "warrantyClass",
    r.machine_down as "machineDown", ${settled} as settled, r.needed_by::text as "neededBy",
    to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "requestedAt",
    (l.quantity - l.issued)::float as open
  from parts_request_line l join parts_request r on r.id = l.request_id
  left join parts_application a on a.id = r.application_id
  where r.state in ('REQUESTED', 'PART_ISSUED') and l.quantity > l.issued)`;
