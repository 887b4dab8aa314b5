import { Resolver } from 'type-graphql';
import { Form, pick } from '../fields/form.ts';
import { writesLetter } from '../letters/send-letter-job.ts';
import { assign } from '../procedure/assign.ts';
import type { Facts, Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Personal } from '../procedure/step-marks.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Role } from '../viewer/roles.ts';
import { setEmail, setRoles } from './change-account.ts';
import { ReasonInput } from './master-data.ts';
import { me } from './me.ts';
import { RoleChange } from './role-change.entity.ts';
import {
  approves,
  changesSomething,
  confirmsOwnFounding,
  isFounding,
  onlyProposal,
  proposedRolesMatch,
  rolesOfAnother,
  stillAsProposed,
} from './role-change-rules.ts';

@Form()
export class ProposeRolesInput extends pick(RoleChange) {}

const twoPeople = ({ proposedBy, user }: Facts<RoleChange>) => [proposedBy.id, user.id];

/** Those who have a part in the procedure: any of them may become the first General Manager. */
const staff = Object.values(Role).filter(role => !['DEALER', 'CUSTOMER', 'AUDITOR', 'ADMINISTRATOR'].includes(role));

const decide = (change: Loaded<RoleChange>, { viewer, em, now }: StepContext) =>
  Object.assign(change, { decidedBy: me({ em, viewer }), decidedAt: now });

async function takeEffect({ user, roles, email }: Loaded<RoleChange, 'user'>, context: StepContext) {
  context.move(user, user.state);
  if (email) await setEmail(user, email, context);
  setRoles(user, roles, context);
}

@Resolver()
export class RoleChangeSteps {
  @Step(RoleChange, {
    description: 'The administrator proposes who is to have roles that decide.',
    clause: clause.coordination,
    by: ['ADMINISTRATOR'],
    to: 'PROPOSED',
    input: ProposeRolesInput,
    on: { user: { states: ['INVITED', 'ACTIVE'], load: ['person'] } },
    rules: [rolesOfAnother, changesSomething, proposedRolesMatch, onlyProposal],
    tone: 'PRIMARY',
  })
  @Personal()
  async proposeRoles(change: RoleChange, input: Input<ProposeRolesInput>, { viewer, em }: StepContext) {
    assign(change, input);
    change.formerRoles = [...input.user.roles];
    change.proposedBy = me({ em, viewer });
    change.founding = await isFounding(em, viewer, input.roles);
  }

  @Step(RoleChange, {
    description: 'The roles are given; not by who proposed them, and to nobody by themselves.',
    clause: clause.coordination,
    by: { roles: ['GENERAL_MANAGER', 'ADMINISTRATOR'], ownedBy: approves, notBy: twoPeople },
    from: ['PROPOSED'],
    to: 'APPROVED',
    decides: true,
    load: ['user.person', 'proposedBy'],
    on: { user: { load: ['person'] } },
    guards: [stillAsProposed],
    moves: { ...writesLetter, User: ['INVITED', 'ACTIVE'] },
    tone: 'PRIMARY',
  })
  @Personal()
  async approveRoles(change: Loaded<RoleChange, 'user'>, _: object, context: StepContext) {
    decide(change, context);
    await takeEffect(change, context);
  }

  @Step(RoleChange, {
    description: 'The user keeps the roles of before.',
    clause: clause.coordination,
    by: { roles: ['GENERAL_MANAGER', 'ADMINISTRATOR'], ownedBy: approves, notBy: twoPeople },
    from: ['PROPOSED'],
    to: 'REJECTED',
    input: ReasonInput,
    decides: true,
    load: ['user', 'proposedBy'],
    tone: 'DANGER',
  })
  @Personal()
  rejectRoles(change: Loaded<RoleChange>, { reason }: ReasonInput, context: StepContext) {
    decide(change, context);
    change.rejectionReason = reason;
  }

  @Step(RoleChange, {
    description: 'It was a mistake, or no longer wanted.',
    clause: clause.coordination,
    by: ['ADMINISTRATOR'],
    from: ['PROPOSED'],
    to: 'WITHDRAWN',
    input: ReasonInput,
    tone: 'DANGER',
  })
  @Personal()
  withdrawRoles(change: Loaded<RoleChange>, { reason }: ReasonInput) {
    change.rejectionReason = reason;
  }

  @Step(RoleChange, {
    description:
      'The first General Manager confirms an office that nobody could approve; from now on a second person approves.',
    clause: clause.coordination,
    by: { roles: staff, ownedBy: confirmsOwnFounding },
    from: ['PROPOSED', 'APPROVED'],
    to: 'APPROVED',
    inbox: { states: ['PROPOSED', 'APPROVED'] },
    decides: true,
    load: ['user'],
    on: { user: {} },
    moves: { ...writesLetter, User: ['ACTIVE'] },
    tone: 'PRIMARY',
  })
  @Personal()
  async confirmFounding(change: Loaded<RoleChange, 'user'>, _: object, context: StepContext) {
    if (context.from === 'PROPOSED') await takeEffect(change, context);
    change.decidedBy ??= me(context);
    change.decidedAt ??= context.now;
    change.confirmedAt = context.now;
  }
}
