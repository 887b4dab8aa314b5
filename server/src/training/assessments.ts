import type { Assessment } from './assessment.entity.ts';
import type { Enrolment } from './enrolment.entity.ts';

/** The assessments that count: those not declared void. */
export const counted = ({ assessments }: Pick<Enrolment, 'assessments'>): Assessment[] =>
  [...assessments].filter(({ state }) => state !== 'VOID');

export const assessed = (enrolment: Pick<Enrolment, 'assessments'>) => counted(enrolment).length > 0;
