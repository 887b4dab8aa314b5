import { type Refusal, refuse } from '../messages/errors.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { Certificate } from './certificate.entity.ts';

interface Certified {
  certificates: Iterable<Pick<Certificate, 'number'>>;
}

const certificateOf = ({ certificates: [certificate] }: Certified) => certificate;

/** 5.1.5: one certificate for each assessment that was passed. */
export function certifiedOnce({ assessment }: { assessment: Certified }): Refusal | undefined {
  const certificate = certificateOf(assessment);
  if (certificate) return refuse('alreadyCertified', { number: certificate.number }, 'assessment');
}

/** 5.1.5: a certificate, revoked or not, rests on its assessment for good. */
export function notCertified(assessment: Certified): Refusal | undefined {
  const certificate = certificateOf(assessment);
  if (certificate) return refuse('alreadyCertified', { number: certificate.number });
}

/** A certificate from before is dated in the past. */
export function issuedInThePast(
  { issuedOn }: Pick<Certificate, 'issuedOn'>,
  _: unknown,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (issuedOn > today) return refuse('dayInTheFuture', { today }, 'issuedOn');
}
