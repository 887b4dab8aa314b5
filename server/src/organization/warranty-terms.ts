import { Text, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

const months = { min: 0, max: 240 };

/** How long a machine is repaired free of charge: until the earlier of the two ends, and its wear parts for less. */
@ValueType()
export class WarrantyTerms {
  @Whole(months) monthsFromAcceptance!: number;
  @Whole(months) monthsFromShipment!: number;
  @Whole(months) monthsForWearParts!: number;
  @Text({ max: 100 }) basis!: string;
}
