import type { Equipment } from './equipment.entity.ts';

/** Whether a machine is still the customer's: neither replaced by another nor given back. */
export const isInUse = ({ state }: Pick<Equipment, 'state'>) => state !== 'REPLACED' && state !== 'RETURNED';
