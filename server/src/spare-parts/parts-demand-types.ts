import { Choice, Decimal, Identifier, Text, Values } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { PartUnit } from '../organization/part.entity.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { WaitingRequest } from './waiting-request.ts';

@ValueType(`What is wanted of a part, what there is of it, and what should be ordered (${clause.partsOrderPlan}).`)
export class PartDemand {
  @Identifier() part!: string;
  @Text() partNumber!: string;
  @Text() name!: string;
  @Choice(() => PartUnit) unit!: PartUnit;
  @Decimal() stock!: number;
  @Decimal() minimumStock!: number;
  @Decimal() inWarranty!: number;
  @Decimal() otherwise!: number;
  @Decimal() onOrder!: number;
  @Decimal() confirmed!: number;
  @Decimal() short!: number;
  @Decimal() toOrder!: number;
  @Values(() => WaitingRequest)
  waiting!: WaitingRequest[];
}
