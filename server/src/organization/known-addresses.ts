import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Reference } from '../procedure/facts.ts';

const ids = (records: readonly Reference[]) => `{${records.map(({ id }) => id).join()}}`;

/** Every address that was ever entered for a person or their accounts, but for those which somebody else has as well. */
export async function knownAddresses(
  em: SqlEntityManager,
  people: readonly Reference[],
  accounts: readonly Reference[],
): Promise<string[]> {
  const rows = await em.execute<{ address: string }[]>(
    `with whose as (select unnest(?::uuid[] || ?::uuid[]) as id), known as (
      select email as address from person where id in (select id from whose)
      union select email from "user" where id in (select id from whose)
      union select email from role_change where user_id in (select id from whose)
      union select change->>'before' from procedure_event e join procedure_event_content c using (id),
        json_array_elements(c.content::json->'changes') change
        where e.record_id in (select id from whose) and change->>'field' = 'email')
    select distinct unnest(array[address, lower(address)]) as address from known where address is not null
      and not exists (select from person p where lower(p.email) = lower(address) and p.id not in (select id from whose))
      and not exists (select from "user" u where lower(u.email) = lower(address) and u.id not in (select id from whose))`,
    [ids(people), ids(accounts)],
  );
  return rows.map(({ address }) => address);
}
