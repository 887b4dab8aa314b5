import { Text, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

const months = { min: 0, max: 240 };

/** How long a machine is repaired free of charge: until the earlier of the two ends, and its wear parts for less. */
@ValueType()
export class WarrantyTerms {
  @Whole('自验收起月数', months) monthsFromAcceptance!: number;
  @Whole('自发货起月数', months) monthsFromShipment!: number;
  @Whole('易损件月数', months) monthsForWearParts!: number;
  @Text('依据', { max: 100 }) basis!: string;
}
