import { Collection, type Rel } from '@mikro-orm/core';
import { Check, Property } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Code, Decimal, Link, Links, Money, Text, Whole } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { MasterDataState } from './master-data.ts';
import { ProductModel } from './product-model.entity.ts';
import { StillOpen } from './still-open.ts';
import { Supplier } from './supplier.entity.ts';

export const PartClass = choice(
  'PartClass',
  ['MAIN_COMPONENT', 'ORDINARY', 'WEAR_PART'],
  'What the period of free repair goes by: wear parts have one of their own.',
);
export type PartClass = ChoiceOf<typeof PartClass>;

/** What parts are counted in. Chinese counts by the kind of thing; a paper says the word that was entered. */
export const PartUnit = choice('PartUnit', [
  'PIECE',
  'SET',
  'PAIR',
  'METRE',
  'ROLL',
  'KILOGRAM',
  'LITRE',
  'ITEM',
  'SINGLE',
  'UNIT',
  'ROD',
  'SHEET',
]);
export type PartUnit = ChoiceOf<typeof PartUnit>;

export const PartTracking = choice(
  'PartTracking',
  ['BATCH', 'SERIAL'],
  'By which number pieces of a part are told apart; one with a serial number is in one place only.',
);
export type PartTracking = ChoiceOf<typeof PartTracking>;

@ProcedureRecord({
  description: 'A spare part (零部件) as it is ordered, kept and issued.',
  prefix: 'PT',
  chapter: 'ORGANIZATION',
  title: 'name',
  knownBy: 'partNumber',
})
@Check({ name: 'part_stock_check', expression: 'stock >= 0' })
export class Part extends BaseRecord {
  @State(() => MasterDataState) state!: MasterDataState;
  @Code({ list: true, search: true, unique: true, max: 40, scan: 'PART_NUMBER' }) partNumber!: string;
  /** By which the rest of the world knows it. However long it is written, it is kept in one form. */
  @Text({ optional: true, search: true, unique: true, max: 20, scan: 'GTIN' }) gtin!: string | null;
  @Text({ list: true, search: true, max: 60 }) name!: string;
  @Text({ optional: true, search: true, max: 100 }) specification!: string | null;
  @Choice(() => PartClass, { list: true }) partClass!: PartClass;
  /** The sum of its movements (5.4.3); moved by `moveStock` alone. */
  @Decimal({ list: true, serverSet: true, min: 0 }) stock = 0;
  @Choice(() => PartUnit, { list: true }) unit!: PartUnit;
  /** The numbers of its pieces that deliveries, issues, returns and reports have to name; fixed once stock has moved. */
  @Choice(() => PartTracking, { optional: true }) tracking!: PartTracking | null;
  @Links(() => ProductModel, { min: 0, max: 100 }) models = new Collection<ProductModel>(this);
  @Link(() => Supplier, { optional: true, list: true })
  supplier!: Rel<Supplier> | null;
  @Whole({ unit: 'd', optional: true, min: 0, max: 730 }) leadTime!: number | null;
  /** The supplier's usual warranty; an order keeps the one it was placed with. */
  @Whole({ unit: 'months', optional: true, min: 1, max: 120 }) supplierWarrantyMonths!: number | null;
  @Money({ list: true }) unitPrice!: number;
  @Decimal({ list: true, min: 0 }) minimumStock!: number;
  /** How often it has moved: each movement takes the next number. */
  @Property({ type: 'integer', hidden: true }) movements = 0;
  @StillOpen(() => Part) stillOpen!: string | null;
}
