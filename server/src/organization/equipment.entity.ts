import { Collection, type Rel } from '@mikro-orm/core';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { UniqueCodeWithin } from '../fields/columns.ts';
import { Code, Day, Flag, Link, Moment, Related, Text, Value, Values } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { Planned, Printed, Stated } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { GoodsArrivalNotice } from '../repair/goods-arrival-notice.entity.ts';
import { Customer } from './customer.entity.ts';
import { CustomerSite } from './customer-site.entity.ts';
import { ProductModel } from './product-model.entity.ts';
import { WarrantyTerms } from './warranty-terms.ts';

export const EquipmentState = choice('EquipmentState', ['SHIPPED', 'INSTALLED', 'REPLACED', 'RETURNED', 'WITHDRAWN']);
export type EquipmentState = ChoiceOf<typeof EquipmentState>;

/** The customer's answer when asked whether it had arrived. */
@ValueType()
export class ShipmentFollowUp {
  @Moment() at!: Date;
  @Text() by!: string;
  @Text({ widget: 'LONG_TEXT' }) word!: string;
  @Planned() @Day({ optional: true }) nextOn!: string | null;
}

@ProcedureRecord({
  description:
    'One machine as it was shipped. Its dates decide what is free of charge, so that only steps change them.',
  prefix: 'EQ',
  chapter: 'ORGANIZATION',
  clause: clause.installation,
  title: 'serialNumber',
  instanceOf: 'model',
  dueIn: { SHIPPED: 'noticeDueOn' },
  noticeDays: 0,
  final: ['SHIPPED', 'INSTALLED', 'REPLACED', 'RETURNED', 'WITHDRAWN'],
})
@UniqueCodeWithin(['model'], 'serialNumber')
export class Equipment extends BaseRecord {
  @State(() => EquipmentState) state!: EquipmentState;
  @Link(() => ProductModel, { list: true, search: true }) model!: Rel<ProductModel>;
  @Code({ list: true, search: true, max: 40, scan: 'SERIAL' }) serialNumber!: string;
  @Link(() => Customer, { list: true, search: true, serverSet: true }) customer!: Rel<Customer>;
  @Link(() => CustomerSite, { list: true, search: true }) site!: Rel<CustomerSite>;
  @Printed() @Day() manufacturedOn!: string;
  @Stated({ within: 'DELIVERY_STATED_WITHIN' }) @Day({ list: true }) shippedOn!: string;
  @Day({ serverSet: true, optional: true }) startedUpOn!: string | null;
  @Day({ serverSet: true, optional: true }) acceptedOn!: string | null;
  /** By which the customer should have said that it has arrived. Null once they did, or where nobody waits for it. */
  @Day({ serverSet: true, optional: true }) noticeDueOn!: string | null;
  /** Nobody asked after it, or told of it, until that day was over. */
  @Flag({ serverSet: true }) followedUpLate = false;
  @Values(() => ShipmentFollowUp, { serverSet: true }) followUps: ShipmentFollowUp[] = [];
  /** Those of its model on the day of its shipment. What is agreed for the model later changes nothing. */
  @Value(() => WarrantyTerms, { serverSet: true, optional: true }) warranty!: WarrantyTerms | null;
  @Link(() => Equipment, { serverSet: true, optional: true })
  replaces!: Rel<Equipment> | null;
  @Related(() => Equipment, 'replaces')
  replacedBy = new Collection<Equipment>(this);
  /** What its label leads to; nobody guesses it, and it says nothing of whose the machine is. */
  @Text({ serverSet: true, optional: true, unique: true, scan: 'MACHINE_CODE' }) machineCode!: string | null;
  @Related(() => GoodsArrivalNotice, 'equipment')
  arrivalNotices = new Collection<GoodsArrivalNotice>(this);
}
