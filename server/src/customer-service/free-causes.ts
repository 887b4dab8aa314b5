import type { FaultCause } from './warranty-choices.ts';
import type { WarrantyParameters } from './warranty-facts.ts';

type FreeWhen = (parameters: WarrantyParameters) => boolean;

/** 5.2.3: a defect is repaired free of charge and what the user brought about is not; of the others the procedure decides. */
const freeWhen: Record<FaultCause, FreeWhen> = {
  DEFECT: () => true,
  USER: () => false,
  UNDETERMINED: ({ FREE_WHEN_UNDETERMINED }) => FREE_WHEN_UNDETERMINED,
  TRANSPORT: ({ FREE_WHEN_TRANSPORT }) => FREE_WHEN_TRANSPORT,
  THIRD_PARTY: ({ FREE_WHEN_THIRD_PARTY }) => FREE_WHEN_THIRD_PARTY,
  FORCE_MAJEURE: ({ FREE_WHEN_FORCE_MAJEURE }) => FREE_WHEN_FORCE_MAJEURE,
};

/** 5.2.3: whether a fault with this cause is repaired free of charge inside the period. */
export const isFreeCause = (cause: FaultCause, parameters: WarrantyParameters) => freeWhen[cause](parameters);
