import { FlushMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { again } from '../platform/again.ts';
import { transactionOf } from '../platform/connections.ts';
import { counts } from '../platform/counts.ts';
import type { NamingClient } from '../platform/naming-client.ts';
import type { Transaction } from '../platform/naming-driver.ts';
import { keepResult, takeKey } from '../procedure/idempotency.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import type { Step } from '../procedure/step.ts';
import { companyEm } from '../viewer/viewer.ts';
import { locked } from './lock.ts';
import { madeAlready } from './made-already.ts';
import { OvertakenStep } from './overtaken-step.ts';
import { type Arguments, authorize, take } from './take.ts';

/** What is read of a step once it is committed, and on which connection. */
type Follow<T> = (id: string, client: NamingClient) => Promise<T>;

/** One transaction from the lock to the event; gives the record's id. Work without a request, a job's, begins here. */
export const takeStep = (step: Step, args: Arguments, context: RequestContext, asked?: GraphQLResolveInfo) =>
  takeAndRead(step, args, context, asked, async id => id);

/** The same, and what is read of it: sent together with the commit, on the same connection. */
export async function takeAndRead<T>(
  step: Step,
  args: Arguments,
  context: RequestContext,
  asked: GraphQLResolveInfo | undefined,
  follow: Follow<T>,
): Promise<T> {
  try {
    const read = await takenAndRead(step, args, context, asked, follow);
    counts.steps.add(step.name, 'taken');
    return read;
  } catch (error) {
    const { code = 'failed', rule } = error instanceof GraphQLError ? error.extensions : {};
    counts.steps.add(step.name, String(code));
    if (rule) counts.refusals.add(String(rule));
    throw error;
  }
}

async function takenAndRead<T>(
  step: Step,
  args: Arguments,
  context: RequestContext,
  asked: GraphQLResolveInfo | undefined,
  follow: Follow<T>,
): Promise<T> {
  const viewer = await authorize(step, args, context);
  const work = async (em: SqlEntityManager) => {
    const { id, newId } = args;
    // That it got no answer may be known only once the device is in reach again.
    const offline = Boolean(step.offline);
    const key = takeKey(em, context, asked, { id: step.from ? id : undefined, offline });
    // Sent together; the record is looked at only where the key is new.
    const lock = step.from ? locked(step, args, em, context) : undefined;
    lock?.catch(() => {});
    const earlier = await key;
    if (earlier) return earlier;
    const made = newId ? await madeAlready(em, step, { ...args, newId }, viewer, context) : undefined;
    const taken = made ?? (await take(step, args, em, viewer, context, { alone: true, lock })).id;
    if (!step.from) await keepResult(em, context, asked, taken);
    return taken;
  };
  return inOneTransaction(context, work, follow);
}

/** The same by the step's name, for work without a request. */
export const takeNamed = async (name: string, args: Arguments, context: RequestContext) =>
  takeStep(context.procedure.steps.demand(name), args, context);

/**
 * The transaction reads as the company, since rules count rows that the viewer may not see, such as places taken by
 * other dealers. `nameable` limits the records that the viewer may name and change.
 */
export async function inOneTransaction<T, Read = T>(
  context: RequestContext,
  work: (em: SqlEntityManager) => Promise<T>,
  follow?: (done: T, client: NamingClient) => Promise<Read>,
): Promise<Read> {
  const once = () => again(() => committed(context, work, follow));
  try {
    return await once();
  } catch (error) {
    if (error instanceof OvertakenStep) return once();
    throw error;
  }
}

async function committed<T, Read>(
  context: RequestContext,
  work: (em: SqlEntityManager) => Promise<T>,
  follow?: (done: T, client: NamingClient) => Promise<Read>,
): Promise<Read> {
  const em = companyEm(context, { flushMode: FlushMode.COMMIT });
  await em.begin();
  const transaction = transactionOf(em) as Transaction;
  let done: T;
  try {
    done = await work(em);
  } catch (error) {
    // That a lost connection cannot roll back must not hide why.
    await transaction.rollback().catch(() => {});
    throw error;
  }
  const read = await transaction.commit(follow && (client => follow(done, client)));
  return follow ? (read as Read) : (done as unknown as Read);
}
