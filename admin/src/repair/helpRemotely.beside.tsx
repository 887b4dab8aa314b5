import type { Beside } from '../record/besides.ts';
import { SimilarCases } from './SimilarCases.tsx';

/** What has helped with such a fault before, while somebody is on the telephone. */
const SimilarToFault: Beside = ({ record }) => {
  const equipment = record?.equipment?.id;
  const like = equipment && { equipment, faultCode: record.faultCode ?? null, symptom: record.symptom };
  return <SimilarCases like={like} />;
};

export default SimilarToFault;
