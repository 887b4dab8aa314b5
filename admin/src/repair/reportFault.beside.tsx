import { useWatch } from 'react-hook-form';
import type { Beside } from '../record/besides.ts';
import { MachineCard } from './MachineCard.tsx';

/** The machine that the call is about, once it is chosen. */
const MachineOfCall: Beside = () => {
  const machine: string | null = useWatch({ name: 'equipment' });
  return machine && <MachineCard machine={machine} />;
};

export default MachineOfCall;
