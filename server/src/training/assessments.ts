import type { Assessment } from './assessment.entity.ts';

type Attempt = Pick<Assessment, 'state'>;
interface Attempts<A extends Attempt> {
  assessments: Iterable<A>;
}

/** The assessments that count: those not declared void. */
export const counted = <A extends Attempt>({ assessments }: Attempts<A>): A[] =>
  [...assessments].filter(({ state }) => state !== 'VOID');

export const assessed = (enrolment: Attempts<Attempt>) => counted(enrolment).length > 0;
