import { isIPv6 } from 'node:net';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { rateLimited } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';
import { digest } from './secret.ts';
import { SignInBudget } from './sign-in-budget.entity.ts';

const MINUTE = 60 * 1000;
export const WINDOW = 15 * MINUTE;
const DAY = 24 * 60 * MINUTE;

/** Attempts in one window. Behind one address a whole office may sign in at the same moment. */
const allowed = {
  account: 10,
  device: 10,
  signature: 10,
  address: 50,
  upload: 100,
  import: 30,
  export: 30,
  print: 300,
  verify: 300,
  machine: 300,
  link: 50,
  provider: 100,
  asker: 20,
  asked: 3,
  /** What strangers report, ask and send of one machine, and from one address, behind which a whole plant may be. */
  casesOfMachine: 10,
  casesOfAddress: 30,
  photosOfMachine: 60,
  photosOfAddress: 120,
  photosOfCase: 30,
  additions: 20,
  serialOfMachine: 10,
  serialOfAddress: 30,
};

/** The budgets of a day; all others are of a window. */
const windows: Partial<Record<keyof typeof allowed, number>> = {
  casesOfMachine: DAY,
  casesOfAddress: DAY,
  photosOfMachine: DAY,
  photosOfAddress: DAY,
  photosOfCase: DAY,
  additions: DAY,
  serialOfMachine: DAY,
  serialOfAddress: DAY,
};

/** The scope in which attempts are counted together. */
export type Budget = readonly [kind: keyof typeof allowed, whose: string];

const windowOf = ([kind]: Budget) => windows[kind] ?? WINDOW;
const keyOf = ([kind, whose]: Budget) => digest(`${kind} ${whose}`);

/**
 * Takes one attempt from each budget, in their order, before the password is looked at: of many attempts at once no
 * more are let through than one after another. Gives the seconds to wait where one of them is used up.
 */
export async function takeAttempt(em: SqlEntityManager, budgets: readonly Budget[], now: Date): Promise<number | null> {
  for (const budget of budgets) {
    const begun = new Date(now.getTime() - windowOf(budget));
    const [taken] = await em.execute<{ failures: number; since: Date }[]>(
      `insert into sign_in_budget as b (key, failures, since) values (?, 1, ?)
       on conflict (key) do update set
         failures = case when b.since <= ? then 1 else least(b.failures, ?) + 1 end,
         since = case when b.since <= ? then excluded.since else b.since end
       returning failures, since`,
      [keyOf(budget), now, begun, allowed[budget[0]], begun],
    );
    if (taken && taken.failures > allowed[budget[0]])
      return Math.max(1, Math.ceil((new Date(taken.since).getTime() + windowOf(budget) - now.getTime()) / 1000));
  }
  return null;
}

/** The same; refuses whoever has to wait. */
export async function assertAttempt(
  em: SqlEntityManager,
  budgets: readonly Budget[],
  { now, language }: { now: Date; language: Language },
): Promise<void> {
  const retryAfter = await takeAttempt(em, budgets, now);
  if (retryAfter) throw rateLimited(language, { retryAfter });
}

/** The attempt succeeded: it is given back, but earlier failures stand. */
export const returnAttempt = (em: SqlEntityManager, budgets: readonly Budget[]) =>
  em.execute(
    'update sign_in_budget set failures = failures - 1 where key in (?) and failures > 0',
    [budgets.map(keyOf)],
    'run',
  );

/** One that is older than the longest window counts nothing any more. */
export const forgetBudgets = (em: SqlEntityManager, now: Date) =>
  em.nativeDelete(SignInBudget, { since: { $lte: new Date(now.getTime() - DAY) } });

/** Who is behind an address: of IPv6 the first half, since every line of a provider has all the rest to itself. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [before = [], after = []] = address.split('::').map(part => part.split(':').filter(Boolean));
  const between = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...between, ...after]
    .slice(0, 4)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':');
}
