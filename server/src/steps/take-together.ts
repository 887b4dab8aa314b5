import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import type { SetWise } from '../procedure/import-kind.ts';
import { CountedNumbers } from '../procedure/number.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import type { Step } from '../procedure/step.ts';
import { type Arguments, authorize, take } from './take.ts';
import { OneByOne, takeMany } from './take-many.ts';
import { inOneTransaction } from './take-step.ts';

/** Takes a step of the procedure by its name, or one that the procedure does not list. */
export type Take = (step: string | Step, args: Arguments, now?: Date) => Promise<string>;

/** Many records by one step at once; false, and none of them, where they have to be taken one by one. */
export type Many = (
  name: string,
  inputs: readonly Record<string, unknown>[],
  setWise: readonly SetWise[],
) => Promise<boolean>;

/** Work that is rolled back alone when it is refused. Earlier steps of the transaction stand. */
export type Attempt = <T>(work: () => Promise<T>) => Promise<T>;

/** One step after another in one transaction: all of them are taken, or none. */
export const takeTogether = <T>(
  context: RequestContext,
  work: (take: Take, attempt: Attempt, em: SqlEntityManager, many: Many) => Promise<T>,
): Promise<T> =>
  inOneTransaction(context, async em => {
    const counted = context.numbers ? undefined : new CountedNumbers();
    const numbers = context.numbers ?? counted;
    const next: Take = async (named, args, now = context.now) => {
      const step = typeof named === 'string' ? context.procedure.steps.demand(named) : named;
      const { id } = await take(step, args, em, await authorize(step, args, context), { ...context, now, numbers });
      // Entities in memory would be compared for changes again with every further step.
      em.clear();
      return id;
    };
    const attempt: Attempt = async attempted => {
      const giveBack = counted?.mark();
      await em.execute('savepoint attempt');
      try {
        return await attempted();
      } catch (error) {
        em.clear();
        giveBack?.();
        await em.execute('rollback to savepoint attempt');
        throw error;
      } finally {
        await em.execute('release savepoint attempt');
      }
    };
    const many: Many = async (name, inputs, setWise) => {
      const step = context.procedure.steps.demand(name);
      const viewer = await authorize(step, {}, context);
      try {
        await attempt(() => takeMany(step, inputs, em, viewer, { ...context, numbers }, setWise));
        em.clear();
        return true;
      } catch (error) {
        // Taken one by one, the one of them that is refused tells why. What failed otherwise fails all.
        if (error instanceof OneByOne || error instanceof GraphQLError) return false;
        throw error;
      }
    };
    const result = await work(next, attempt, em, many);
    await em.flush();
    await counted?.save(em);
    return result;
  });
