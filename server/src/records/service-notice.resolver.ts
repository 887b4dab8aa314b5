import { Resolver } from 'type-graphql';
import { Form, pick } from '../fields/form.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Facts, Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { inSql } from '../procedure/turn.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { ServiceNotice } from './service-notice.entity.ts';
import { acknowledgedAhead, acknowledgesSql, toAcknowledge } from './service-notice-rules.ts';

@Form()
export class ServiceNoticeInput extends pick(ServiceNotice) {}

/** A department acknowledges what goes to it once. */
const acknowledges = inSql(
  (notice: Facts<ServiceNotice>, viewer: Viewer) => toAcknowledge(notice, viewer).length > 0,
  acknowledgesSql(row => `unnest(${row}.departments)`),
);

@Resolver()
export class ServiceNoticeSteps {
  @Step(ServiceNotice, {
    description: 'What departments have to know of the service is passed on to them.',
    clause: clause.coordination,
    by: ['GENERAL_MANAGER', 'AFTER_SALES'],
    to: 'ISSUED',
    input: ServiceNoticeInput,
    rules: [acknowledgedAhead],
    tone: 'PRIMARY',
  })
  issueServiceNotice(notice: ServiceNotice, input: Input<ServiceNoticeInput>, { viewer, em }: StepContext) {
    assign(notice, input);
    notice.issuedBy = me({ em, viewer });
  }

  @Step(ServiceNotice, {
    description: 'Each department takes note for itself; with the last of them all have.',
    clause: clause.coordination,
    by: {
      roles: ['AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING', 'GENERAL_MANAGER'],
      ownedBy: acknowledges,
    },
    from: ['ISSUED'],
    to: ['ISSUED', 'ACKNOWLEDGED'],
    tone: 'PRIMARY',
  })
  acknowledgeServiceNotice(notice: Loaded<ServiceNotice>, _: object, { viewer, now }: StepContext) {
    const added = toAcknowledge(notice, viewer).map(department => ({ department, by: viewer.name, at: now }));
    notice.acknowledgements = [...notice.acknowledgements, ...added];
    if (notice.acknowledgements.length === notice.departments.length) notice.state = 'ACKNOWLEDGED';
  }

  @Step(ServiceNotice, {
    description: 'It should not have been sent.',
    clause: clause.coordination,
    by: {
      roles: ['GENERAL_MANAGER', 'AFTER_SALES'],
      ownedBy: ({ issuedBy }, { accounts }) => accounts.includes(issuedBy.id),
    },
    from: ['ISSUED'],
    to: 'WITHDRAWN',
    input: ReasonInput,
    tone: 'DANGER',
  })
  withdrawServiceNotice(notice: Loaded<ServiceNotice>, { reason }: ReasonInput) {
    notice.withdrawalReason = reason;
  }
}
