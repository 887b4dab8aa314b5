import { monthsLater } from '../fields/business-day.ts';
import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { isAmong, notBy } from '../viewer/people.ts';
import type { TechnicianLicence } from './technician-licence.entity.ts';

type Licence = Pick<TechnicianLicence, 'state' | 'validUntil'>;
type Entry = Entered<TechnicianLicence, 'certificate' | 'examiner' | 'examinedOn' | 'renews'> & {
  validUntil?: string | null;
};

/** Whether somebody may work under the licence on a day: it counts to its last day inclusive. */
export const validOn = ({ state, validUntil, issuedOn }: Licence & Pick<TechnicianLicence, 'issuedOn'>, day: string) =>
  state === 'VALID' && issuedOn <= day && day <= validUntil;

/** 5.3.1: licences are for repair people who are still with us. */
export function isTechnician({ certificate: { person } }: Input<Entry, 'certificate.person'>): Refusal | undefined {
  if (person.state !== 'ACTIVE' || !person.roles.includes('TECHNICIAN'))
    return refuse('notATechnician', { name: person.name }, 'certificate');
}

/** 5.3.1: who repairs has been taught to, for long enough, by what the certificate says. */
export function taughtToRepair(
  { certificate: { number, topics, hours } }: Input<Entry>,
  _: Facts<TechnicianLicence>,
  { parameters }: Pick<StepContext<'LICENCE_TRAINING_HOURS'>, 'parameters'>,
): Refusal | undefined {
  const wanted = Number(parameters.LICENCE_TRAINING_HOURS);
  if (!topics.includes('REPAIR')) return refuse('certificateWithoutRepair', { number }, 'certificate');
  if (hours === null && wanted) return refuse('certificateHoursUnknown', { number, wanted }, 'certificate');
  if (Number(hours) < wanted)
    return refuse('certificateHoursTooFew', { number, hours: Number(hours), wanted }, 'certificate');
}

/** 5.3.1: the practical examination was taken by somebody else of the company, neither the technician nor who licenses. */
export function examinedBySomeoneElse(
  { certificate, examiner }: Input<Entry>,
  _: Facts<TechnicianLicence>,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  if (examiner.employer !== 'HOUSE' || certificate.person.id === examiner.id || isAmong(viewer, [examiner.id]))
    return refuse('examinerNotSomeoneElse', {}, 'examiner');
  return notBy(isAmong(viewer, [certificate.person.id]));
}

/** 5.3.1: the examination follows the certificate, on a day that has come. */
export function examinationDay(
  { certificate: { issuedOn }, examinedOn }: Input<Entry>,
  _: Facts<TechnicianLicence>,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (examinedOn > today) return refuse('dayInTheFuture', { today }, 'examinedOn');
  if (examinedOn < issuedOn) return refuse('examinedBeforeCertificate', { issuedOn }, 'examinedOn');
}

/** 5.3.1: no longer than the parameter allows, and not for days that are over. */
export function validityAllowed(
  { validUntil }: Input<Entry>,
  _: Facts<TechnicianLicence>,
  { today, parameters }: Pick<StepContext<'LICENCE_MONTHS'>, 'today' | 'parameters'>,
): Refusal | undefined {
  const latest = monthsLater(today, parameters.LICENCE_MONTHS);
  if (validUntil && (validUntil < today || validUntil > latest))
    return refuse('licenceValidity', { today, latest }, 'validUntil');
}

/** 5.3.1: what is renewed is the same person's licence for the same products. */
export function renewsOwn({ certificate: { person, productFamily }, renews }: Input<Entry>): Refusal | undefined {
  if (renews && (renews.person.id !== person.id || renews.productFamily.id !== productFamily.id))
    return refuse('renewsAnother', {}, 'renews');
}

/** 5.3.1: one licence for each person and product family; a new one renews it, or follows its revocation. */
export function oneLicenceEach({
  certificate: { person, productFamily },
  renews,
}: Input<Entry, 'certificate.person.licences'>): Refusal | undefined {
  const present = [...person.licences].find(
    licence =>
      ['VALID', 'SUSPENDED'].includes(licence.state) &&
      licence.productFamily.id === productFamily.id &&
      licence.id !== renews?.id,
  );
  if (present) return refuse('alreadyLicensed', { name: person.name, number: present.number }, 'renews');
}

/** 5.3.1: a licence rests on its certificate. */
export function certificateStands({ certificate }: Facts<TechnicianLicence, 'certificate'>): Refusal | undefined {
  if (certificate.state !== 'VALID') return refuse('certificateRevoked', { number: certificate.number });
}

/** 5.3.1: what has run out is renewed, not reinstated. */
export function notExpired({ validUntil }: Licence, { today }: Pick<StepContext, 'today'>): Refusal | undefined {
  if (validUntil < today) return refuse('licenceExpired', { validUntil });
}
