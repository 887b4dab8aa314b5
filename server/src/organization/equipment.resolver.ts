import { Resolver } from 'type-graphql';
import { businessDay } from '../fields/business-day.ts';
import { Text } from '../fields/declarations.ts';
import { Form, pick, pickToCorrect } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { assign } from '../procedure/assign.ts';
import type { Facts, Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Equipment, ShipmentFollowUp } from './equipment.entity.ts';
import {
  askedAgainLater,
  equipmentDays,
  isOver,
  notHeardOf,
  noticeAwaited,
  noticeAwaitedBy,
} from './equipment-rules.ts';
import { termsAtShipment } from './warranty-terms-change.resolver.ts';

@Form()
export class ShipmentInput extends pick(Equipment) {}

@Form()
export class EquipmentCorrectionInput extends pickToCorrect(
  Equipment,
  'model',
  'serialNumber',
  'manufacturedOn',
  'shippedOn',
) {
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
}

@Form()
export class ShipmentFollowUpInput extends pick(ShipmentFollowUp, 'word', 'nextOn') {}

@Form()
export class EquipmentTransferInput extends pick(Equipment, 'site') {
  @Text({ optional: true, widget: 'LONG_TEXT' }) reason?: string | null;
}

/** A correction corrects something. */
export function somethingCorrected(
  { reason: _, ...corrected }: Input<EquipmentCorrectionInput>,
  equipment: Facts<Equipment>,
): Refusal | undefined {
  const same = (Object.keys(corrected) as (keyof typeof corrected)[]).every(
    name => corrected[name] === equipment[name],
  );
  if (same) return refuse('nothingCorrected');
}

/** A machine is transferred to another site than that where it stands. */
export function anotherSite({ site }: Input<EquipmentTransferInput>, equipment: Facts<Equipment>): Refusal | undefined {
  if (site.id === equipment.site.id) return refuse('sameSite', {}, 'site');
}

@Resolver()
export class EquipmentSteps {
  @Step(Equipment, {
    description: 'Sales tells what was shipped where; service follows its shipments.',
    clause: clause.installation,
    by: ['SALES'],
    to: 'SHIPPED',
    input: ShipmentInput,
    rules: [equipmentDays],
    parameters: ['SHIPMENT_FOLLOW_UP_DAYS'],
    tone: 'PRIMARY',
  })
  async recordShipment(
    equipment: Equipment,
    input: Input<ShipmentInput, 'model'>,
    { em, today, parameters }: StepContext<'SHIPMENT_FOLLOW_UP_DAYS'>,
  ) {
    assign(equipment, input);
    const warranty = await termsAtShipment(input.model, input.shippedOn, em);
    const noticeDueOn = noticeAwaitedBy(input.shippedOn, parameters.SHIPMENT_FOLLOW_UP_DAYS, today);
    Object.assign(equipment, { customer: input.site.customer, warranty, noticeDueOn });
  }

  @Step(Equipment, {
    description: 'Nobody has said that it arrived: the customer is asked, and perhaps again on another day.',
    clause: clause.installation,
    by: ['AFTER_SALES', 'SALES'],
    from: ['SHIPPED'],
    input: ShipmentFollowUpInput,
    guards: [noticeAwaited],
    rules: [askedAgainLater],
  })
  followUpShipment(
    equipment: Loaded<Equipment>,
    { word, nextOn }: Input<ShipmentFollowUpInput>,
    { now, today, viewer }: StepContext,
  ) {
    const followUp = { at: now, by: viewer.name, word, nextOn: nextOn ?? null };
    equipment.followUps = [...equipment.followUps, followUp];
    equipment.followedUpLate ||= isOver(equipment, today);
    equipment.noticeDueOn = followUp.nextOn;
  }

  @Step(Equipment, {
    description: 'What was recorded wrongly is put right, with the reason.',
    clause: clause.threeGuarantees,
    by: ['AFTER_SALES_HEAD'],
    from: ['SHIPPED', 'INSTALLED', 'REPLACED', 'RETURNED'],
    input: EquipmentCorrectionInput,
    load: ['model', 'arrivalNotices'],
    rules: [equipmentDays, somethingCorrected],
    parameters: ['SHIPMENT_FOLLOW_UP_DAYS'],
  })
  async correctEquipment(
    equipment: Loaded<Equipment, 'model' | 'arrivalNotices'>,
    input: Input<EquipmentCorrectionInput>,
    { em, parameters }: StepContext<'SHIPMENT_FOLLOW_UP_DAYS'>,
  ) {
    assign(equipment, input);
    if (input.model || input.shippedOn)
      equipment.warranty = await termsAtShipment(equipment.model, equipment.shippedOn, em);
    if (input.shippedOn && notHeardOf(equipment))
      equipment.noticeDueOn = noticeAwaitedBy(
        equipment.shippedOn,
        parameters.SHIPMENT_FOLLOW_UP_DAYS,
        businessDay(equipment.createdAt),
      );
  }

  @Step(Equipment, {
    description: "The machine now stands at another site, perhaps another customer's.",
    clause: clause.threeGuarantees,
    by: ['SALES'],
    from: ['SHIPPED', 'INSTALLED'],
    input: EquipmentTransferInput,
    rules: [anotherSite],
    load: ['customer'],
  })
  transferEquipment(equipment: Loaded<Equipment>, { site }: Input<EquipmentTransferInput>) {
    Object.assign(equipment, { site, customer: site.customer });
  }
}
