/** jest's functions for a suite of others, in which some tests are known to fail, and have to. */
const known = new Map<string, string>();
const met = new Set<string>();
const path: string[] = [];

type Work = (...args: never[]) => unknown;
type Declare = ((name: string, work: Work) => void) & { each(table: readonly unknown[]): Declare; skip?: Work };

/** Where we differ, by the names of the tests, with as much of what stands above as is needed, and why. */
export function differ(differences: Record<string, string>) {
  for (const [name, reason] of Object.entries(differences)) known.set(name, reason);
}

/** Those of them that no test has. */
export const unmet = () => [...known.keys()].filter(name => !met.has(name));

const TIMEOUT_MILLISECONDS = 20_000;

/** The same work; where a difference is known, it has to show. */
function judged(name: string, work: Work): Work {
  const names = [...path, name];
  const key = names.map((_, at) => names.slice(at).join(' › ')).find(each => known.has(each));
  if (key) met.add(key);
  return async (...args) => {
    const { promise, reject } = Promise.withResolvers();
    const timer = setTimeout(
      () => reject(new Error(`Not ended after ${TIMEOUT_MILLISECONDS} ms`)),
      TIMEOUT_MILLISECONDS,
    );
    const failure = await Promise.race([Promise.resolve().then(() => work(...args)), promise]).then(
      () => undefined,
      error => error ?? new Error('It failed'),
    );
    clearTimeout(timer);
    if (!key && failure) throw failure;
    if (key && !failure) throw new Error(`There is no difference any more: ${known.get(key)}`);
  };
}

/** What the suite itself leaves out, as for another version of GraphQL. */
const left = () => {};

const declaring = (declare: Declare): Declare =>
  Object.assign((name: string, work: Work) => declare(name, judged(name, work)), {
    each: (table: readonly unknown[]) => declaring(declare.each(table)),
    skip: left,
  });

const jestGlobals = globalThis as unknown as Record<string, never> & { it: Declare; describe: Declare };
export const { jest, expect, beforeAll, beforeEach, afterAll, afterEach } = jestGlobals;
export const it = declaring(jestGlobals.it);
export const test = it;

const within = (declare: Declare): Declare =>
  Object.assign(
    (name: string, work: Work) =>
      declare(name, ((...args: never[]) => {
        path.push(name);
        work(...args);
        path.pop();
      }) as Work),
    { each: (table: readonly unknown[]) => within(declare.each(table)), skip: left },
  );
export const describe = within(jestGlobals.describe);
