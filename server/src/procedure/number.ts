import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { businessDay } from '../fields/business-day.ts';
import { type BaseRecord, descriptionOf, type RecordClass } from './record.ts';
import type { RequestContext } from './request-context.ts';
import { revisionInForce } from './revision-in-force.ts';

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
export const nextNumber = async (em: SqlEntityManager, prefix: string, { now, numbers }: RequestContext) =>
  numbers ? numbers.next(em, prefix, now) : formatNumber(prefix, now, await counted(em, prefix, now, 1));

/**
 * Numbers for many records of one transaction, counted in memory while their rows stay locked and put down at the
 * end: a row that is updated thousands of times in one transaction is slower each time.
 */
export class CountedNumbers {
  #counts = new Map<string, { prefix: string; now: Date; from: number; to: number }>();

  async next(em: SqlEntityManager, prefix: string, now: Date) {
    const key = `${prefix} ${yearOf(now)}`;
    const from = this.#counts.get(key)?.from ?? (await counted(em, prefix, now, 0));
    const to = (this.#counts.get(key)?.to ?? from) + 1;
    this.#counts.set(key, { prefix, now, from, to });
    return formatNumber(prefix, now, to);
  }

  async save(em: SqlEntityManager) {
    for (const { prefix, now, from, to } of this.#counts.values()) await counted(em, prefix, now, to - from);
  }

  /** Numbers taken after the mark are released. */
  mark() {
    const counts = new Map(this.#counts);
    return () => {
      this.#counts = counts;
    };
  }
}

/** Numbers for a rehearsal that is rolled back, so no row is locked. */
export class ProvisionalNumbers {
  #last = 0;
  next = async (_: SqlEntityManager, prefix: string) => `${prefix}-0000-${++this.#last}`;
}

export const isProvisional = (number: string) => /-0000-\d+$/.test(number);

const yearOf = (now: Date) => businessDay(now).slice(0, 4);

const formatNumber = (prefix: string, now: Date, count: number) =>
  `${prefix}-${yearOf(now)}-${String(count).padStart(4, '0')}`;

/** Counts on, and locks the row. */
async function counted(em: SqlEntityManager, prefix: string, now: Date, by: number): Promise<number> {
  const [row] = await em.execute<{ last: number }[]>(
    `insert into record_number as n (prefix, year, last) values (?, ?, ?)
     on conflict (prefix, year) do update set last = n.last + excluded.last returning last`,
    [prefix, Number(yearOf(now)), by],
  );
  return (row as { last: number }).last;
}

/** A new record gets the next number of its kind, and the revision of the procedure under which it stays. */
export async function assignNumber(record: BaseRecord, em: SqlEntityManager, context: RequestContext) {
  const { prefix } = descriptionOf(record.constructor as RecordClass);
  record.number = await nextNumber(em, prefix, context);
  record.procedureRevision = await revisionInForce(em, context);
}
