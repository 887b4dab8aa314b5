import { ask, load, median, type Question } from './load.ts';
import { used } from './processor.ts';
import type { Sanbao } from './sanbao.ts';
import { hold, type Target, unmeasured } from './targets.ts';

const ROUNDS = 5;
/** Long enough that the ticks of the processor's clock, a hundredth of a second each, do not count. */
const MILLISECONDS = 1000;
/** As long as contestants are asked before they are measured: code that was just compiled costs half as much again. */
const BEFORE = 3000;

/** A question of a chapter, and what its answer may cost. */
export interface Costed {
  what: string;
  query: string;
  target: Target;
}

export const asked = (sanbao: Sanbao, query: string, variables?: unknown): Question => ({
  ...sanbao,
  body: JSON.stringify({ query, variables }),
  headers: { cookie: sanbao.cookie },
});

/** Milliseconds of processor that answering takes, server and database backends together: the median of short rounds. */
export async function cost({ pid, databasePid }: Sanbao, question: Question, times = ROUNDS): Promise<number> {
  const processor = () => used(pid) + used(databasePid);
  const begun = performance.now();
  const answer = await ask(question);
  const [refused] = JSON.parse(answer).errors ?? [];
  if (refused) throw new Error(refused.message);
  const slow = performance.now() - begun > MILLISECONDS;
  if (!slow) await load(question, 1, { milliseconds: BEFORE });
  const rounds: number[] = [];
  for (let at = 0; at < (slow ? 1 : times); at++) {
    const before = processor();
    const { length } = await load(question, 1, slow ? { times: 1 } : { milliseconds: MILLISECONDS });
    rounds.push((processor() - before) / length);
  }
  return median(rounds);
}

/** Holds each question to what it may cost; one that is refused is missed, and the others are asked all the same. */
export async function holdCosts(sanbao: Sanbao, questions: readonly Costed[], rounds = ROUNDS) {
  for (const { what, query, target } of questions)
    try {
      hold(what, (await cost(sanbao, asked(sanbao, query), rounds)) / (target.unit.startsWith('s') ? 1000 : 1), target);
    } catch (error) {
      unmeasured(what, `${error}`.slice(0, 120));
    }
}
