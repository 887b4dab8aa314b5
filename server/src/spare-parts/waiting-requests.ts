import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { WaitingRequest } from './waiting-request.ts';

interface Row extends WaitingRequest {
  part: string;
}

/** What is waited for of these parts, by all open requests: of those that are not for a service order, some are not paid yet. */
export async function waitingFor(em: SqlEntityManager, parts: readonly string[]): Promise<Row[]> {
  const rows = await em.execute<(Row & { requestedAt: Date })[]>(
    `select l.part_id as part, r.id as request, r.number, r.warranty_class as "warrantyClass",
       r.machine_down as "machineDown", a.id is null or a.remitted_on is not null as settled,
       r.needed_by::text as "neededBy", r.created_at as "requestedAt", (l.quantity - l.issued)::float as open
     from parts_request_line l join parts_request r on r.id = l.request_id
     left join parts_application a on a.id = r.application_id
     where l.part_id in (?) and r.state in ('REQUESTED', 'PART_ISSUED') and l.quantity > l.issued`,
    [parts],
  );
  return rows.map(row => ({ ...row, requestedAt: new Date(row.requestedAt).toISOString() }));
}

/** Nobody else issues these parts meanwhile: locked in the order of their ids, with what is in stock of each. */
export async function lockStock(em: SqlEntityManager, parts: readonly string[]): Promise<Map<string, number>> {
  const rows = await em.execute<{ id: string; stock: string }[]>(
    'select id, stock from part where id in (?) order by id for no key update',
    [parts],
  );
  return new Map(rows.map(({ id, stock }) => [id, Number(stock)]));
}
