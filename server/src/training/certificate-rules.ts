import type { Entered } from '../fields/form.ts';
import { normalForm } from '../fields/normal-form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
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

type Earlier = Entered<Certificate, 'person' | 'productFamily' | 'course' | 'issuer' | 'issuedOn' | 'earlierNumber'>;

/** The identity of a paper: its number however it is typed, or else who issued it when, and for what. */
const paper = ({
  earlierNumber,
  issuer,
  issuedOn,
  course,
}: Pick<Certificate, 'earlierNumber' | 'issuer' | 'issuedOn' | 'course'>) =>
  normalForm(earlierNumber ?? [issuer, issuedOn, course].join('/'));

/** 5.1.5: a paper from before is registered once; one that was revoked may be registered anew. */
export function registeredOnce(input: Input<Earlier, 'person.certificates'>): Refusal | undefined {
  const present = [...input.person.certificates].find(
    certificate =>
      certificate.state === 'VALID' &&
      !certificate.assessment &&
      certificate.productFamily.id === input.productFamily.id &&
      paper(certificate) === paper(input),
  );
  if (present) return refuse('certificateRegistered', { number: present.number }, 'earlierNumber');
}

/** 5.1.5: what came by a sheet from before is scanned once. */
export function scanMissing({ assessment, scan }: Facts<Certificate>): Refusal | undefined {
  if (assessment || scan) return refuse('certificateHasPaper');
}

/** A certificate from before is dated in the past. */
export function issuedInThePast(
  { issuedOn }: Pick<Certificate, 'issuedOn'>,
  _: unknown,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (issuedOn > today) return refuse('dayInTheFuture', { today }, 'issuedOn');
}
