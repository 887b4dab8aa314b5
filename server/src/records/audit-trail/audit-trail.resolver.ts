import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../procedure/request-context.ts';
import { Allow } from '../../read/allow.ts';
import { auditTrail } from './audit-trail.ts';
import { AuditTrail, AuditTrailArguments } from './audit-trail-types.ts';

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
}
