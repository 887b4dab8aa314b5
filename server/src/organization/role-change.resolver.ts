import { Resolver } from 'type-graphql';
import { Role } from '../access/roles.ts';
import { Form, pick } from '../fields/form.ts';
import { writesLetter } from '../letters/send-letter-job.ts';
import type { Act } from '../procedure/act.ts';
import { assign } from '../procedure/assign.ts';
import { Step } from '../procedure/step.ts';
import { setEmail, setRoles } from './change-account.ts';
import { ReasonInput } from './master-data.ts';
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
import { User } from './user.entity.ts';

@Form()
export class ProposeRolesInput extends pick(RoleChange) {}

const twoPeople = ({ proposedBy, user }: RoleChange) => [proposedBy.id, user.id];

/** Those who have a part in the procedure: any of them may become the first General Manager. */
const staff = Object.values(Role).filter(role => !['DEALER', 'CUSTOMER', 'AUDITOR', 'ADMINISTRATOR'].includes(role));

const decide = (change: RoleChange, { viewer, em, now }: Act) =>
  Object.assign(change, { decidedBy: em.getReference(User, viewer.userId), decidedAt: now });

async function takeEffect({ user, roles, email }: RoleChange, act: Act) {
  act.move(user, user.state);
  if (email) await setEmail(user, email, act);
  setRoles(user, roles, act);
}

@Resolver()
export class RoleChangeSteps {
  @Step(RoleChange, {
    says: 'The administrator proposes who is to have roles that decide.',
    clause: '4.5',
    zh: '提议职责变更',
    by: ['ADMINISTRATOR'],
    to: 'PROPOSED',
    input: ProposeRolesInput,
    during: { user: ['INVITED', 'ACTIVE'] },
    locks: { user: ['person'] },
    rules: [rolesOfAnother, changesSomething, proposedRolesMatch, onlyProposal],
    personal: true,
    tone: 'PRIMARY',
  })
  async proposeRoles(change: RoleChange, input: ProposeRolesInput, { viewer, em }: Act) {
    assign(change, input);
    change.formerRoles = [...input.user.roles];
    change.proposedBy = em.getReference(User, viewer.userId);
    change.founding = await isFounding(em, viewer, input.roles);
  }

  @Step(RoleChange, {
    says: 'The roles are given; not by who proposed them, and to nobody by themselves.',
    clause: '4.5',
    zh: '批准',
    en: 'Approve',
    by: ['GENERAL_MANAGER', 'ADMINISTRATOR'],
    from: ['PROPOSED'],
    to: 'APPROVED',
    decides: true,
    personal: true,
    turn: approves,
    notBy: twoPeople,
    needs: ['user.person', 'proposedBy'],
    locks: { user: ['person'] },
    guards: [stillAsProposed],
    moves: { ...writesLetter, User: ['INVITED', 'ACTIVE'] },
    tone: 'PRIMARY',
  })
  async approveRoles(change: RoleChange, _: object, act: Act) {
    decide(change, act);
    await takeEffect(change, act);
  }

  @Step(RoleChange, {
    says: 'The user keeps the roles of before.',
    clause: '4.5',
    zh: '退回',
    en: 'Reject',
    by: ['GENERAL_MANAGER', 'ADMINISTRATOR'],
    from: ['PROPOSED'],
    to: 'REJECTED',
    input: ReasonInput,
    decides: true,
    personal: true,
    turn: approves,
    notBy: twoPeople,
    needs: ['user', 'proposedBy'],
    tone: 'DANGER',
  })
  rejectRoles(change: RoleChange, { reason }: ReasonInput, act: Act) {
    decide(change, act);
    change.rejectionReason = reason;
  }

  @Step(RoleChange, {
    says: 'It was a mistake, or no longer wanted.',
    clause: '4.5',
    zh: '撤回',
    en: 'Withdraw',
    by: ['ADMINISTRATOR'],
    from: ['PROPOSED'],
    to: 'WITHDRAWN',
    input: ReasonInput,
    personal: true,
    tone: 'DANGER',
  })
  withdrawRoles(change: RoleChange, { reason }: ReasonInput) {
    change.rejectionReason = reason;
  }

  @Step(RoleChange, {
    says: 'The first General Manager confirms an office that nobody could approve; from now on a second person approves.',
    clause: '4.5',
    zh: '确认就任总经理',
    en: 'Confirm the office of General Manager',
    by: staff,
    from: ['PROPOSED', 'APPROVED'],
    to: 'APPROVED',
    waits: ['PROPOSED', 'APPROVED'],
    decides: true,
    personal: true,
    turn: confirmsOwnFounding,
    needs: ['user.person'],
    locks: { user: ['person'] },
    moves: { ...writesLetter, User: ['ACTIVE'] },
    tone: 'PRIMARY',
  })
  async confirmFounding(change: RoleChange, _: object, act: Act) {
    if (act.from === 'PROPOSED') await takeEffect(change, act);
    change.decidedBy ??= act.em.getReference(User, act.viewer.userId);
    change.decidedAt ??= act.now;
    change.confirmedAt = act.now;
  }
}
