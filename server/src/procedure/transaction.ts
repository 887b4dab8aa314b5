import { FlushMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { companySession } from '../access/viewer.ts';
import type { RequestContext } from '../context.ts';
import { again } from './again.ts';

/**
 * Rules count what the viewer may not see, such as the places other dealers have taken; what the viewer may name and
 * change is held by `nameable`.
 */
export const inOneTransaction = <T>(context: RequestContext, work: (em: SqlEntityManager) => Promise<T>): Promise<T> =>
  again(() =>
    context
      .fork()
      .fork({ session: companySession })
      .transactional(em => work(em as SqlEntityManager), { flushMode: FlushMode.COMMIT }),
  );
