import { Resolver } from 'type-graphql';
import { Form, pick } from '../fields/form.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Facts, Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { inSql } from '../procedure/turn.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { ProcedureRevision } from './procedure-revision.entity.ts';
import { byThreePeople, copiesNumbered, followsPrevious, lettered, toAcknowledgeCopy } from './revision-rules.ts';
import { acknowledgesSql } from './service-notice-rules.ts';

@Form()
export class ProcedureRevisionInput extends pick(ProcedureRevision) {}

/** Whoever has a copy acknowledges it once. */
const acknowledges = inSql(
  (revision: Facts<ProcedureRevision>, viewer: Viewer) => toAcknowledgeCopy(revision, viewer).length > 0,
  acknowledgesSql(row => `(select c ->> 'department' from jsonb_array_elements(${row}.copies) c)`),
);

@Resolver()
export class ProcedureRevisionSteps {
  @Step(ProcedureRevision, {
    description: 'The procedure changes; what was begun stays under the revision under which it was made.',
    clause: clause.forms,
    by: ['GENERAL_MANAGER'],
    to: 'IN_FORCE',
    input: ProcedureRevisionInput,
    rules: [lettered, followsPrevious, byThreePeople, copiesNumbered],
    moves: { ProcedureRevision: ['SUPERSEDED'] },
    tone: 'PRIMARY',
  })
  async publishProcedureRevision(
    revision: ProcedureRevision,
    input: Input<ProcedureRevisionInput>,
    context: StepContext,
  ) {
    assign(revision, { ...input, modification: input.modification ?? 0 });
    revision.approvedBy = me(context);
    // The former one is in force until the day of this one, and where that is still to come stays so.
    if (revision.effectiveFrom <= context.today)
      for (const previous of await context.em.find(ProcedureRevision, { state: 'IN_FORCE' }))
        context.move(previous, 'SUPERSEDED');
  }

  @Step(ProcedureRevision, {
    description: 'Each department that holds a copy has taken note of it.',
    clause: clause.forms,
    by: {
      roles: ['AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING', 'GENERAL_MANAGER'],
      ownedBy: acknowledges,
    },
    from: ['IN_FORCE'],
    tone: 'PRIMARY',
  })
  acknowledgeProcedureRevision(revision: Loaded<ProcedureRevision>, _: object, { viewer, now }: StepContext) {
    const added = toAcknowledgeCopy(revision, viewer).map(department => ({ department, by: viewer.name, at: now }));
    revision.acknowledgements = [...revision.acknowledgements, ...added];
  }

  @Step(ProcedureRevision, {
    description: 'The day of a later revision has come.',
    clause: clause.forms,
    by: [],
    from: ['IN_FORCE'],
    to: 'SUPERSEDED',
  })
  supersedeProcedureRevision() {}
}
