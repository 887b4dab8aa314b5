import { Collection, type Rel } from '@mikro-orm/core';
import { ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { newSecret } from '../credentials/secret.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Decimal, Flag, Lines, Link, Text, Whole } from '../fields/declarations.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { User } from '../organization/user.entity.ts';
import { Printed, Stated } from '../procedure/day-origin.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { type Signature, Signed } from '../sign/signature.ts';
import { AdjustmentTemplate } from './adjustment-template.entity.ts';
import { ServiceOrder } from './service-order.entity.ts';

export const AdjustmentRecordState = choice('AdjustmentRecordState', ['FILED', 'DISPOSED']);
export type AdjustmentRecordState = ChoiceOf<typeof AdjustmentRecordState>;

export const AdjustmentVerdict = choice('AdjustmentVerdict', ['WITHIN', 'OUTSIDE']);
export type AdjustmentVerdict = ChoiceOf<typeof AdjustmentVerdict>;

/**
 * An item of the template with its values before and after the adjustment. The limits of that day are kept with the
 * values.
 */
@RecordLine('adjustment_record', 'record_id')
export class AdjustmentLine extends BaseLine {
  @ManyToOne(() => AdjustmentRecord, { deleteRule: 'cascade', index: true }) record!: Rel<AdjustmentRecord>;
  @Text({ max: 60 }) item!: string;
  @Text({ serverSet: true }) specification!: string;
  @Decimal({ serverSet: true, optional: true }) lowerLimit!: number | null;
  @Decimal({ serverSet: true, optional: true }) upperLimit!: number | null;
  @Text({ serverSet: true, optional: true }) unit!: string | null;
  @Decimal({
    optional: true,
  })
  asFound!: number | null;
  @Decimal({ limits: ['lowerLimit', 'upperLimit'] }) asLeft!: number;
  @Text({ max: 60 }) instrument!: string;
  @Printed() @Day() calibratedUntil!: string;
  @Choice(() => AdjustmentVerdict, { serverSet: true }) verdict!: AdjustmentVerdict;
  @Text({
    optional: true,
  })
  concession!: string | null;
}

@ProcedureRecord({
  description: `The adjustment of a machine, item by item of its model's template (${clause.adjustment}, App. C).`,
  prefix: 'AR',
  chapter: 'REPAIR',
  clause: clause.adjustment,
  title: 'equipment',
  final: ['FILED', 'DISPOSED'],
})
@Unique({ properties: ['order'] })
export class AdjustmentRecord extends BaseRecord {
  @State(() => AdjustmentRecordState) state!: AdjustmentRecordState;
  @Link(() => ServiceOrder, { list: true }) order!: Rel<ServiceOrder>;
  @Link(() => Equipment, { serverSet: true, list: true, search: true }) equipment!: Rel<Equipment>;
  @Link(() => Customer, { serverSet: true, list: true, search: true }) customer!: Customer;
  @Link(() => AdjustmentTemplate) template!: Rel<AdjustmentTemplate>;
  @Stated({ within: 'WORK_STATED_WITHIN' }) @Day({ list: true }) adjustedOn!: string;
  @Lines(() => AdjustmentLine, 'record', {
    max: 100,
    oneFor: { sharing: 'template', of: () => AdjustmentTemplate, lines: 'items', by: 'item' },
  })
  lines = new Collection<AdjustmentLine>(this);
  @Text({ optional: true, widget: 'LONG_TEXT' }) abnormality!: string | null;
  @Signed({ optional: true }) technicianSignature!: Signature | null;
  @Text({ optional: true, max: 60 }) witness!: string | null;
  @Signed({ optional: true }) witnessSignature!: Signature | null;
  @Flag({ serverSet: true, list: true }) outOfLimits!: boolean;
  @Whole({ serverSet: true }) revision = 1;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  amendmentReason!: string | null;
  @Text({ serverSet: true }) issuer!: string;
  @Link(() => User, { serverSet: true }) filedBy!: User;

  /** The code printed on the paper, by which its holder can verify it. It is no part of the schema. */
  @Property({ type: 'text', hidden: true, unique: true }) verificationToken = newSecret();
}
