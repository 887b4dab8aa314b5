import { Choice, Decimal, Identifier, Text, Values } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { PartUnit } from '../organization/part.entity.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { WaitingRequest } from './waiting-request.ts';

@ValueType(`What is wanted of a part, what there is of it, and what should be ordered (${clause.partsOrderPlan}).`)
export class PartDemand {
  @Identifier('零件', { en: 'Part' }) part!: string;
  @Text('番号', { en: 'Part number' }) partNumber!: string;
  @Text('名称', { en: 'Name' }) name!: string;
  @Choice('单位', () => PartUnit, { en: 'Unit' }) unit!: PartUnit;
  @Decimal('库存', { en: 'In stock' }) stock!: number;
  @Decimal('最低库存', { en: 'Minimum stock' }) minimumStock!: number;
  @Decimal('三包期内待发', { en: 'Wanted in warranty' }) inWarranty!: number;
  @Decimal('其他待发', { en: 'Wanted otherwise' }) otherwise!: number;
  @Decimal('已订未到', { en: 'On order' }) onOrder!: number;
  @Decimal('已确认未订', { en: 'Confirmed, not ordered' }) confirmed!: number;
  @Decimal('三包期内缺口', { en: 'Short in warranty' }) short!: number;
  @Decimal('建议订购', { en: 'To order' }) toOrder!: number;
  @Values('等候的领料单', () => WaitingRequest, { en: 'Waiting, in the order in which they are served' })
  waiting!: WaitingRequest[];
}
