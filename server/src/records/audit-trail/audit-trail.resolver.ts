import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { AuditVerification } from '../../overview/audit-verification.ts';
import type { RequestContext } from '../../procedure/request-context.ts';
import { Allow } from '../../read/allow.ts';
import { auditTrail } from './audit-trail.ts';
import { AuditTrail, AuditTrailArguments } from './audit-trail-types.ts';
import { verifyAuditTrail } from './verify-audit-trail.ts';

@Resolver()
export class AuditTrailQuery {
  @Allow('staff')
  @Query(() => AuditTrail, {
    complexity: 1_000,
    description: 'What was done in the procedure, the latest first: by record, person, step, clause and period.',
  })
  auditTrail(
    @Args(() => AuditTrailArguments) asked: AuditTrailArguments,
    @Ctx() context: RequestContext,
  ): Promise<AuditTrail> {
    return auditTrail(asked, context);
  }

  @Allow('staff')
  @Query(() => AuditVerification, {
    complexity: 10_000,
    description:
      'Recomputes the chain of events since the last anchor up to which all was verified, and names all that is wrong; where there is none, the whole. `verifyWholeTrail` does the whole in the background.',
  })
  verifyAuditTrail(@Ctx() context: RequestContext): Promise<AuditVerification> {
    return verifyAuditTrail(context);
  }
}
