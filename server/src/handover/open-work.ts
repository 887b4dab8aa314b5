import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { businessDay } from '../fields/business-day.ts';
import { underscored } from '../fields/columns.ts';
import { findField } from '../fields/field.ts';
import type { Handover } from '../organization/handover.ts';
import { Person } from '../organization/person.entity.ts';
import { rowsOf } from '../platform/connections.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { Tables } from '../read/tables.ts';

interface Open {
  id: string;
  number: string;
  together: string;
}

/** The records on which there is work for a person by name, the oldest first, those that belong together in one. */
export async function openOf(
  person: string,
  { step, workOf, together }: Handover,
  now: Date,
  em: SqlEntityManager,
): Promise<Open[][]> {
  const table = new Tables(em.getMetadata()).table(step.record);
  const first = together ? `coalesce(r.${underscored(together)}_id, r.id)` : 'r.id';
  const rows = await rowsOf<Open>(
    em,
    `select r.id, r.number, ${first} as together from ${table} r
      where r.state = any($3) and (${workOf.sql('r', '$1::uuid', '$2::date')}) and $2::date is not null order by r.id`,
    [person, businessDay(now), step.from],
  );
  return [...Map.groupBy(rows, ({ together }) => together).values()];
}

/** The numbers of what names a person otherwise and waits for somebody. */
export async function stillOpenOf(person: string, em: SqlEntityManager): Promise<string[]> {
  const open = findField(Person, 'stillOpen')?.sql?.('r', false, procedureOf(em), Person);
  const [row] = await em.execute<{ open: string | null }[]>(
    `select ${open} as open from ${new Tables(em.getMetadata()).table(Person)} r where r.id = ?`,
    [person],
  );
  return row?.open?.split(' · ') ?? [];
}
