import { FlushMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { again } from '../platform/again.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { companySession } from '../viewer/viewer.ts';

/**
 * The transaction reads as the company, since rules count rows that the viewer may not see, such as places taken by
 * other dealers. `nameable` limits the records that the viewer may name and change.
 */
export const inOneTransaction = <T>(context: RequestContext, work: (em: SqlEntityManager) => Promise<T>): Promise<T> =>
  again(() =>
    context
      .fork()
      .fork({ session: companySession })
      .transactional(em => work(em as SqlEntityManager), { flushMode: FlushMode.COMMIT }),
  );
