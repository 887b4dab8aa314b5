import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Choices, Text, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

export const CostClass = choice(
  'CostClass',
  ['LABOUR', 'MATERIAL', 'TRAVEL'],
  'What a repair is made up of; each may be free of charge for a time of its own.',
);
export type CostClass = ChoiceOf<typeof CostClass>;
export const costClasses = Object.keys(CostClass) as CostClass[];

export const WarrantyStart = choice(
  'WarrantyStart',
  ['SHIPMENT', 'INSTALLATION', 'START_UP', 'ACCEPTANCE'],
  'The day from which a period counts. Whichever it is, the months from shipment end it at the latest.',
);
export type WarrantyStart = ChoiceOf<typeof WarrantyStart>;

const months = { min: 0, max: 240 };

/** How long a machine is repaired free of charge: until the earlier of the two ends, and its wear parts for less. */
@ValueType()
export class WarrantyTerms {
  /** The months count from the acceptance where this is left out. */
  @Choice(() => WarrantyStart, { optional: true }) startsFrom!: WarrantyStart | null;
  @Whole(months) monthsFromAcceptance!: number;
  @Whole(months) monthsFromShipment!: number;
  @Whole(months) monthsForWearParts!: number;
  /** As long as the machine where this is left out. */
  @Whole({ ...months, optional: true }) monthsForMainComponents!: number | null;
  /** All costs where none is named. */
  @Choices(() => CostClass, { optional: true }) covers!: CostClass[] | null;
  @Text({ max: 100 }) basis!: string;
}

/** Whether two say the same; a model has no terms, or leaves some of them out. */
export const sameTerms = (one: Partial<WarrantyTerms> | null, other: Partial<WarrantyTerms> | null) =>
  JSON.stringify(written(one)) === JSON.stringify(written(other));

const written = (terms: Partial<WarrantyTerms> | null) =>
  Object.entries(terms ?? {})
    .filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && !value.length))
    .sort(([a], [b]) => (a < b ? -1 : 1));
