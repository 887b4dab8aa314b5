import { type ChoiceOf, choice } from '../fields/choice.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';

/** One set of codes for calls and reports: what people wrote is counted by them, and stands beside them. */
export const FaultCode = choice(
  'FaultCode',
  [
    'NO_START',
    'STOPS',
    'JAM',
    'MISFEED',
    'OUT_OF_POSITION',
    'SPEED',
    'LEAK',
    'NOISE',
    'OVERHEAT',
    'ALARM',
    'QUALITY',
    'DISPLAY',
    'OTHER',
  ],
  `How a fault shows itself (${clause.faultReport}).`,
);
export type FaultCode = ChoiceOf<typeof FaultCode>;

export const CauseCode = choice(
  'CauseCode',
  [
    'WEAR',
    'BREAKAGE',
    'LOOSE',
    'MISALIGNED',
    'DIRT',
    'LUBRICATION',
    'SEAL',
    'AIR_SUPPLY',
    'POWER_SUPPLY',
    'WIRING',
    'SENSOR',
    'DRIVE',
    'CONTROL',
    'PARAMETER',
    'ASSEMBLY',
    'DESIGN',
    'OPERATION',
    'MATERIAL',
    'ENVIRONMENT',
    'UNKNOWN',
  ],
  `What a fault came from (${clause.workReport}).`,
);
export type CauseCode = ChoiceOf<typeof CauseCode>;

export const RemedyCode = choice(
  'RemedyCode',
  [
    'REPLACED',
    'REPAIRED',
    'ADJUSTED',
    'TIGHTENED',
    'CLEANED',
    'LUBRICATED',
    'REWIRED',
    'RESET',
    'SOFTWARE',
    'INSTRUCTED',
    'NONE',
  ],
  `What was done about it (${clause.workReport}).`,
);
export type RemedyCode = ChoiceOf<typeof RemedyCode>;
