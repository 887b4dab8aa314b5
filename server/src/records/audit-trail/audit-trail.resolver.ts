import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { Allow } from '../../access/allow.ts';
import type { Context } from '../../context.ts';
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
    @Ctx() context: Context,
  ): Promise<AuditTrail> {
    return auditTrail(asked, context);
  }
}
