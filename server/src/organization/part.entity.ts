import { Collection, type Rel } from '@mikro-orm/core';
import { Check, Property } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Decimal, Link, Links, Money, Text, Whole } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { MasterDataState } from './master-data.ts';
import { ProductModel } from './product-model.entity.ts';
import { Supplier } from './supplier.entity.ts';

export const PartClass = choice(
  'PartClass',
  {
    MAIN_COMPONENT: ['主要部件', 'Main component'],
    ORDINARY: ['一般零件', 'Ordinary part'],
    WEAR_PART: ['易损件', 'Wear part'],
  },
  'What the period of free repair goes by: wear parts have one of their own.',
);
export type PartClass = ChoiceOf<typeof PartClass>;

export const PartUnit = choice('PartUnit', {
  PIECE: '件',
  SET: '套',
  PAIR: '副',
  METRE: '米',
  ROLL: '卷',
  KILOGRAM: '千克',
  LITRE: '升',
});
export type PartUnit = ChoiceOf<typeof PartUnit>;

@ProcedureRecord({
  says: 'A spare part (零部件) as it is ordered, kept and issued.',
  prefix: 'PT',
  zh: '零件',
  en: 'Part',
  chapter: 'ORGANIZATION',
  title: 'name',
  knownBy: 'partNumber',
})
@Check({ name: 'part_stock_check', expression: 'stock >= 0' })
export class Part extends BaseRecord {
  @State(() => MasterDataState) state!: MasterDataState;
  @Text('番号', { en: 'Part number', list: true, search: true, unique: true, max: 40 }) partNumber!: string;
  @Text('名称', { list: true, search: true, max: 60 }) name!: string;
  @Text('规格', { optional: true, search: true, max: 100 }) specification!: string | null;
  @Choice('类别', () => PartClass, { en: 'Class', list: true }) partClass!: PartClass;
  @Choice('单位', () => PartUnit, { list: true }) unit!: PartUnit;
  @Links('适用机型', () => ProductModel, { en: 'Fits models', min: 0, max: 100 }) models = new Collection<ProductModel>(
    this,
  );
  @Link('主要供应商', () => Supplier, { en: 'Main supplier', optional: true, list: true })
  supplier!: Rel<Supplier> | null;
  @Whole('供货周期', { en: 'Lead time', unit: 'd', optional: true, min: 0, max: 730 }) leadTime!: number | null;
  @Money('单价', { en: 'Unit price, net', list: true }) unitPrice!: number;
  @Decimal('最低库存', { list: true, min: 0 }) minimumStock!: number;
  /** The sum of its movements (5.4.3); moved by `moveStock` alone. */
  @Decimal('库存', { list: true, derived: true, min: 0, en: 'In stock' }) stock = 0;
  /** How often it has moved: each movement takes the next number. */
  @Property({ type: 'integer', hidden: true }) movements = 0;
}
