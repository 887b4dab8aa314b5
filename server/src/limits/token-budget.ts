const MINUTE = 60_000;
/** What a token may ask in a minute of one server process: ten of the largest queries, or a thousand usual pages. */
export const TOKEN_COST_PER_MINUTE = 200_000;

const spent = new Map<string, { since: number; cost: number }>();

/** Spends the cost of an operation, or tells after how many seconds it can be asked again. */
export function spend(token: string, cost: number, now: Date): number | null {
  const at = now.getTime();
  for (const [key, { since }] of spent) if (since + MINUTE <= at) spent.delete(key);
  const window = spent.get(token) ?? { since: at, cost: 0 };
  if (window.cost + cost > TOKEN_COST_PER_MINUTE) return Math.ceil((window.since + MINUTE - at) / 1000);
  window.cost += cost;
  spent.set(token, window);
  return null;
}
