import { Resolver } from 'type-graphql';
import { Identifier } from '../fields/declarations.ts';
import { Form, pick, pickRequired } from '../fields/form.ts';
import { assign } from '../procedure/assign.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Personal } from '../procedure/step-marks.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ReasonInput } from './master-data.ts';
import { me } from './me.ts';
import { Restore } from './restore.entity.ts';

@Form()
export class RestoreFoundInput extends pick(Restore, 'restoredTo', 'position', 'lostUntil', 'lostAnchors') {
  @Identifier() lineage!: string;
}

@Form()
export class RecordRestoreInput extends pickRequired(Restore, ['reason']) {}

const decidedByAnother = {
  roles: ['GENERAL_MANAGER'],
  notBy: ({ recordedBy }: Facts<Restore, 'recordedBy'>) => [recordedBy?.id],
} as const;

const decision = (context: StepContext) => ({ decidedBy: me(context), decidedAt: context.now });

@Resolver()
export class RestoreSteps {
  @Step(Restore, {
    description: 'The server has started upon a database that was put back to what it was before.',
    by: [],
    to: 'FOUND',
    input: RestoreFoundInput,
    tone: 'DANGER',
  })
  findRestore(restore: Restore, input: RestoreFoundInput) {
    Object.assign(restore, input);
  }

  @Step(Restore, {
    description: 'The administrator records why it was restored, and what is lost or was entered anew.',
    clause: clause.archive,
    by: ['ADMINISTRATOR'],
    from: ['FOUND'],
    to: 'RECORDED',
    input: RecordRestoreInput,
    tone: 'PRIMARY',
  })
  @Personal()
  recordRestore(restore: Loaded<Restore>, { reason }: RecordRestoreInput, context: StepContext) {
    assign(restore, { reason, recordedBy: me(context) });
  }

  @Step(Restore, {
    description:
      'The General Manager confirms that it was a restore: what is lost is no fault of the history any more.',
    clause: clause.archive,
    by: decidedByAnother,
    from: ['RECORDED'],
    to: 'APPROVED',
    decides: true,
    load: ['recordedBy'],
    tone: 'PRIMARY',
  })
  @Personal()
  approveRestore(restore: Loaded<Restore>, _: object, context: StepContext) {
    assign(restore, decision(context));
  }

  @Step(Restore, {
    description: 'It was none, or it is not clear what is lost: the anchors remain faults of the history.',
    clause: clause.archive,
    by: decidedByAnother,
    from: ['RECORDED'],
    to: 'REJECTED',
    input: ReasonInput,
    decides: true,
    load: ['recordedBy'],
    tone: 'DANGER',
  })
  @Personal()
  rejectRestore(restore: Loaded<Restore>, { reason }: ReasonInput, context: StepContext) {
    assign(restore, { ...decision(context), rejectionReason: reason });
  }
}
