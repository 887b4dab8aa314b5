import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';

/** The connections underneath the ORM, for what every request asks and the ORM would make dearer than the answer is. */
export const poolOf = async (em: SqlEntityManager) => (await em.getConnection().getNativeClient()) as Pool;
