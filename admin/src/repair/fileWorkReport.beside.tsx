import { useFormContext, useWatch } from 'react-hook-form';
import { useRead } from '../api/useRead.ts';
import { faultOfOrderQuery, type SimilarCaseFragment } from '../generated/operations.ts';
import type { Beside } from '../record/besides.ts';
import { SimilarCases } from './SimilarCases.tsx';

/** The codes that a report is counted by. */
const codes = ['faultCode', 'causeCode', 'remedyCode'] as const;

/** What such faults came from before; a tap fills in its codes. */
const SimilarToOrder: Beside = () => {
  const { setValue } = useFormContext();
  const order = useWatch({ name: 'order' });
  const faultCode = useWatch({ name: 'faultCode' });
  const { data } = useRead(faultOfOrderQuery, order ? [{ order }] : undefined);
  const { equipment, fault } = data?.serviceOrder ?? {};
  const like = equipment &&
    fault && { equipment: equipment.id, faultCode: faultCode || fault.faultCode, symptom: fault.symptom };
  const use = (similar: SimilarCaseFragment) => {
    for (const code of codes) if (similar[code]) setValue(code, similar[code], { shouldDirty: true });
  };
  return <SimilarCases like={like ?? undefined} onUse={use} />;
};

export default SimilarToOrder;
