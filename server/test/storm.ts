import { setTimeout as wait } from 'node:timers/promises';

/** What one of many clients wants of the server: sent under its key until it is answered, whatever happens meanwhile. */
export interface Wish {
  key: string;
  query: string;
  variables: object;
}

export interface Outcome {
  wish: Wish;
  /** The rule that refused it; undefined where it was done. */
  refused?: string;
  /** How often there was no answer. */
  lost: number;
}

/** So many clients take one wish after the other. After so many answers something is done to the server beneath them. */
export async function storm(
  ask: (wish: Wish) => Promise<Response>,
  wishes: readonly Wish[],
  clients: number,
  blows: readonly (() => Promise<void>)[],
): Promise<Outcome[]> {
  const left = [...wishes];
  const outcomes: Outcome[] = [];
  let struck = Promise.resolve();
  const done = (outcome: Outcome) => {
    outcomes.push(outcome);
    const blow = blows[outcomes.length / Math.floor(wishes.length / (blows.length + 1)) - 1];
    if (blow) struck = struck.then(blow);
  };
  const client = async () => {
    for (let wish = left.shift(); wish; wish = left.shift()) done(await insist(ask, wish));
  };
  await Promise.all(Array.from({ length: clients }, client));
  await struck;
  return outcomes;
}

async function insist(ask: (wish: Wish) => Promise<Response>, wish: Wish): Promise<Outcome> {
  for (let lost = 0; ; lost++) {
    const answer = await ask(wish)
      .then(response => response.json())
      .catch(() => undefined);
    if (answer?.data && !answer.errors) return { wish, lost };
    const rule = answer?.errors?.[0]?.extensions?.rule;
    if (rule) return { wish, refused: rule, lost };
    if (lost === 600) throw new Error(`${wish.key} is not answered: ${JSON.stringify(answer)}`);
    await wait(100);
  }
}
