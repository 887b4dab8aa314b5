import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { businessDay } from './business-day.ts';

/** The last number given per kind of record and year. */
@Entity()
export class RecordNumber {
  @PrimaryKey({ type: 'text' }) prefix!: string;
  @PrimaryKey({ type: 'integer' }) year!: number;
  @Property({ type: 'integer' }) last!: number;
}

/**
 * The next number, `TP-2026-0001`. The row stays locked until the transaction ends, so that a step which fails
 * leaves no gap.
 */
export async function nextNumber(em: SqlEntityManager, prefix: string, now: Date): Promise<string> {
  const year = businessDay(now).slice(0, 4);
  const [row] = await em.execute<{ last: number }[]>(
    `insert into record_number as n (prefix, year, last) values (?, ?, 1)
     on conflict (prefix, year) do update set last = n.last + 1 returning last`,
    [prefix, Number(year)],
  );
  return `${prefix}-${year}-${String(row?.last).padStart(4, '0')}`;
}
