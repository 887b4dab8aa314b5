import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Reference } from '../procedure/facts.ts';
import { whatNames } from './named-by-kind.ts';
import { listed } from './still-open.ts';

interface Erased {
  people: readonly Reference[];
  accounts: readonly Reference[];
  /** Records of the erasure itself, which keep nothing of them. */
  others: readonly Reference[];
}

const idsOf = (records: readonly Reference[]) => records.map(({ id }) => id);

/**
 * Where the name of a person must stay: in the records that name them or their accounts, in the steps that they took,
 * which the chain of the history holds for ever, and where there are neither in what other histories say of them.
 */
export async function namesKept(em: SqlEntityManager, { people, accounts, others }: Erased) {
  const [persons, users] = [idsOf(people), idsOf(accounts)];
  const erased = [...persons, ...users, ...idsOf(others)];
  const { named, stepsTaken } = await whatNames(em, { persons, users }, erased);
  const records = named.reduce((sum, { count }) => sum + count, 0);
  return {
    keptIn: [...listed([...new Set(named.flatMap(({ numbers }) => numbers))])],
    keptRecords: records || stepsTaken ? records : await toldIn(em, [...persons, ...users], erased),
    keptSteps: stepsTaken,
  };
}

/** The records in whose histories they stand though nothing names them any more. All contents are looked through. */
async function toldIn(em: SqlEntityManager, whose: readonly string[], except: readonly string[]): Promise<number> {
  const [row] = await em.execute<{ records: number }[]>(
    `select count(distinct e.record_id)::int as records from procedure_event_content c join procedure_event e using (id)
      where c.content like any (?::text[]) and not e.record_id = any(?::uuid[])`,
    [`{${whose.map(id => `%${id}%`).join()}}`, `{${except.join()}}`],
  );
  return row?.records ?? 0;
}
