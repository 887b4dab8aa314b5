import { Resolver } from 'type-graphql';
import { Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Begins, Offline } from '../procedure/step-marks.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { AdjustmentRecord } from './adjustment-record.entity.ts';
import {
  adjustedOnSite,
  calibrated,
  concessionExplained,
  everyItemOnce,
  judged,
  notAdjustedYet,
  orderStillOpen,
  templateOfModel,
} from './adjustment-rules.ts';
import { knownOfAdjustment } from './known-of-order.ts';
import { filedByEngineer, ofOrder, turnOfEngineer } from './own-order.ts';

@Form()
export class AdjustmentRecordInput extends pick(AdjustmentRecord) {}

@Form()
export class AmendAdjustmentRecordInput extends pick(
  AdjustmentRecord,
  'adjustedOn',
  'lines',
  'abnormality',
  'technicianSignature',
  'witness',
  'witnessSignature',
) {
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
}

const measured = [adjustedOnSite, everyItemOnce, calibrated, concessionExplained];

function enter(
  record: Loaded<AdjustmentRecord, 'lines' | 'template.items'>,
  input: Partial<Input<AdjustmentRecordInput>>,
) {
  assign(record, { ...input, lines: judged(input.lines ?? [], record.template) });
  record.outOfLimits = [...record.lines].some(({ verdict }) => verdict === 'OUTSIDE');
}

@Resolver()
export class AdjustmentRecordSteps {
  @Step(AdjustmentRecord, {
    description: 'The machine is adjusted by the template of its model, and every value entered as it was measured.',
    clause: clause.adjustment,
    by: ['ENGINEER'],
    to: 'FILED',
    input: AdjustmentRecordInput,
    on: {
      order: {
        states: ['ON_SITE'],
        load: ['engineers', 'equipment', 'customer', 'adjustmentRecords'],
        ownedBy: turnOfEngineer,
        guards: [notAdjustedYet],
      },
      template: { states: ['RELEASED'], load: ['items'] },
    },
    rules: [filedByEngineer, templateOfModel, ...measured],
    parameters: ['COMPANY_NAME'],
    tone: 'PRIMARY',
  })
  @Offline({ upon: 'order' })
  @Begins(knownOfAdjustment)
  fileAdjustmentRecord(
    record: AdjustmentRecord,
    input: Input<AdjustmentRecordInput>,
    context: StepContext<'COMPANY_NAME'>,
  ) {
    const { order, template } = input;
    const { equipment, customer } = order;
    const filedBy = me(context);
    Object.assign(record, { template, equipment, customer, filedBy, issuer: context.parameters.COMPANY_NAME });
    enter(record, input);
  }

  @Step(AdjustmentRecord, {
    description: 'It is put right while the order is open; the former values stay in its history.',
    clause: clause.adjustment,
    by: { roles: ['ENGINEER'], ownedBy: ofOrder(turnOfEngineer) },
    from: ['FILED'],
    input: AmendAdjustmentRecordInput,
    load: ['order.engineers', 'template.items', 'lines'],
    on: { order: { load: ['engineers'] } },
    guards: [orderStillOpen],
    rules: measured,
  })
  amendAdjustmentRecord(
    record: Loaded<AdjustmentRecord, 'lines' | 'template.items'>,
    { reason, ...input }: Input<AmendAdjustmentRecordInput>,
  ) {
    enter(record, input);
    record.revision += 1;
    record.amendmentReason = reason;
  }
}
