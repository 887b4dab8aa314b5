import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import { ServiceContract } from '../customer-service/service-contract.entity.ts';
import { businessDay, monthsLater } from '../fields/business-day.ts';
import { systemContext } from '../procedure/system-context.ts';
import { takeNamed } from '../steps/take-step.ts';
import { companySession } from '../viewer/viewer.ts';

/** Each contract is looked at anew when less than this lies ahead of it. */
const MONTHS_LEFT = 23;

/** Keeps ahead what contracts demand; one that another process planned meanwhile, or that was ended, is left alone. */
export async function planContracts(orm: MikroORM, now: Date) {
  const em = orm.em.fork({ session: companySession }) as SqlEntityManager;
  const near = { state: 'ACTIVE', plannedUntil: { $lt: monthsLater(businessDay(now), MONTHS_LEFT) } } as const;
  for (const { id, plannedUntil, endsOn } of await em.find(ServiceContract, near))
    if (plannedUntil < endsOn)
      await takeNamed('planContractObligations', { id }, systemContext(orm, now)).catch(error => {
        if (!(error instanceof GraphQLError)) throw error;
      });
}
