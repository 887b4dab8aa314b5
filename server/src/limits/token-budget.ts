import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { digest } from '../credentials/secret.ts';
import { Recent } from '../platform/recent.ts';

const MINUTE = 60_000;
/** The budget of a token per minute, of all server processes together: ten of the largest queries, or a thousand usual pages. */
const COST_PER_MINUTE = 200_000;
/** A process takes so much of it at a time, and asks the database again only when that is spent. */
const PORTION = 10_000;

interface Portion {
  end: number;
  left: number;
}

const MOST = 1000;
const portions = new Recent<Portion>(MOST);

/** Spends the cost of an operation, or tells after how many seconds it can be asked again; what is refused costs nothing. */
export async function spend(em: SqlEntityManager, token: string, cost: number, now: Date): Promise<number | null> {
  const portion = portionOf(token, now.getTime());
  portion.left -= cost;
  if (portion.left >= 0) return null;
  const { amount, end } = await take(em, token, Math.min(cost, -portion.left), now);
  portion.left += amount || cost;
  if (!amount) return Math.max(1, Math.ceil((end - now.getTime()) / 1000));
  portion.end = end;
  return null;
}

function portionOf(token: string, at: number): Portion {
  const known = portions.get(token);
  if (known && at < known.end) return known;
  const portion = { left: 0, end: at + MINUTE };
  portions.set(token, portion);
  return portion;
}

/** Takes what is needed and a portion where there is one; nothing, where what is needed would be too much. */
async function take(em: SqlEntityManager, token: string, needed: number, now: Date) {
  const [key, wanted, begun] = [digest(`token ${token}`), Math.max(PORTION, needed), new Date(now.getTime() - MINUTE)];
  const [row] = await em.execute<{ amount: number; since: Date }[]>(
    `insert into sign_in_budget as b (key, failures, since) values (?, ?, ?)
     on conflict (key) do update set
       failures = case when b.since <= ? then excluded.failures else least(b.failures + excluded.failures, ?) end,
       since = case when b.since <= ? then excluded.since else b.since end
       where b.since <= ? or b.failures + ? <= ?
     returning new.since, new.failures - case when new.since = old.since then old.failures else 0 end as amount`,
    [key, wanted, now, begun, COST_PER_MINUTE, begun, begun, needed, COST_PER_MINUTE],
  );
  const [{ since }] = row
    ? [row]
    : await em.execute<[{ since: Date }]>('select since from sign_in_budget where key = ?', [key]);
  return { amount: row?.amount ?? 0, end: new Date(since).getTime() + MINUTE };
}
