import { businessDay } from '../fields/business-day.ts';
import type { Entered } from '../fields/form.ts';
import { normalForm } from '../fields/normal-form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { Person } from '../organization/person.entity.ts';
import { engineersOf, isEngineerOf, isSameName } from '../organization/person.ts';
import { User } from '../organization/user.entity.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { isAmong, notBy } from '../viewer/people.ts';
import type { ServiceOrder } from './service-order.entity.ts';
import type { WorkReport } from './work-report.entity.ts';
import type { CustomerSignature, SignatureWay } from './work-report-lines.entity.ts';

type Signing = Entered<CustomerSignature, 'kind' | 'signature' | 'signer' | 'scan' | 'signedOn'>;

/** 5.3.6: the channel of the customer's answer: the customer's link, the engineer's device, or the post. */
export const wayOf = (
  { order }: Facts<WorkReport, 'order.engineers'>,
  { viewer }: Pick<StepContext, 'viewer'>,
): SignatureWay =>
  viewer.roles.includes('CUSTOMER') ? 'BY_LINK' : isEngineerOf(order, viewer.personId) ? 'ON_SITE' : 'BY_POST';

/**
 * 5.3.6: the link goes to the customer or stays with the office, since an engineer could sign by it in the customer's
 * place.
 */
export async function linkToCustomer(
  { email }: { email?: string | null },
  { order }: Facts<WorkReport, 'order.engineers'>,
  { em, viewer }: Pick<StepContext, 'em' | 'viewer'>,
): Promise<Refusal | undefined> {
  const ofOffice = viewer.roles.includes('AFTER_SALES') && !isEngineerOf(order, viewer.personId);
  if (!email && !ofOffice) return refuse('linkByMailOnly', {}, 'email');
  if (email && (await isOfStaff(email, em))) return refuse('linkToStaff', { email }, 'email');
}

async function isOfStaff(address: string, em: StepContext['em']) {
  const known = { emailKey: normalForm(address) } as object;
  return (
    (await em.count(User, { ...known, person: { employer: 'HOUSE' } })) > 0 ||
    (await em.count(Person, { ...known, employer: 'HOUSE' })) > 0
  );
}

/** 5.3.6: a signature is drawn, or given by the customer's own link. A paper sent by post carries a stamp. */
export function signatureOrStamp(
  { kind, signature, signer, scan }: Input<Signing>,
  report: Facts<WorkReport, 'order.engineers'>,
  context: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  const way = wayOf(report, context);
  if (kind === 'SIGNATURE' && way === 'BY_POST') return refuse('officeTakesStamps', {}, 'kind');
  if (kind === 'SIGNATURE' && !signature) return refuse('signatureWanted', {}, 'signature');
  if (kind === 'SIGNATURE' && way === 'ON_SITE' && !signature?.points) return refuse('signatureDrawn', {}, 'signature');
  if (kind === 'STAMP' && !scan) return refuse('scanWanted', {}, 'scan');
  if (kind === 'STAMP' && !signer) return refuse('stampedByWanted', {}, 'signer');
}

/** 5.3.6: the signer is none of the engineers who did the work. */
export function signedByCustomer(
  { kind, signature, signer }: Input<Signing>,
  { order }: Facts<WorkReport, 'order.engineers'>,
): Refusal | undefined {
  const name = signature?.name ?? signer;
  if ([...order.engineers].some(engineer => isSameName(name, engineer.name)))
    return refuse('signedByEngineer', { name }, kind === 'STAMP' ? 'signer' : 'signature');
}

/** 5.3.6: nobody signs a paper before it was made; nor out of reach of one, where its content is shown, before the work was done. */
export function signedAfterPaper(
  { signedOn }: Input<Signing>,
  { paper, workDays }: Facts<WorkReport, 'paper' | 'workDays'>,
  { contentDigest }: Pick<StepContext, 'contentDigest'>,
): Refusal | undefined {
  const workedOn = [...workDays].map(({ day }) => day).sort();
  const madeOn = contentDigest ? workedOn.at(-1)! : businessDay(paper.uploadedAt);
  if (signedOn < madeOn) return refuse('signedBeforePaper', { madeOn }, 'signedOn');
}

/** 5.3.6: the paper that is signed, and on which the order is closed, is the filed file, byte by byte. */
export async function paperIntact(
  report: Facts<WorkReport, 'paper'>,
  context: StepContext,
): Promise<Refusal | undefined> {
  if (!(await context.intact(report.paper))) return refuse('paperDamaged', { number: report.number });
}

/** The signature on the present revision of the report. */
export const signatureOf = ({ signatures }: Facts<WorkReport, 'signatures'>) =>
  [...signatures].find(({ voidSince }) => !voidSince);

/** The work report of an order, if there is one. */
export const reportOf = <Report>({ workReports }: { workReports: Iterable<Report> }) => [...workReports][0] as Report;

/** 5.3.6: an order is closed once the customer has signed, or the head has reviewed the refusal. */
export function reportSettled(order: Facts<ServiceOrder, 'workReports'>): Refusal | undefined {
  const [report] = [...order.workReports];
  if (!report) return refuse('reportMissing', { number: order.number, clause: clause.workReport });
  if (report.state !== 'SIGNED' && report.state !== 'REFUSAL_REVIEWED')
    return refuse('reportNotSettled', { report: report.number, clause: clause.workReport });
}

/** 5.3.6: a refusal is reviewed by somebody who took no part in the work. */
export function notOfOwnOrder(
  { order }: Facts<WorkReport, 'order.engineers'>,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  return notBy(isAmong(viewer, engineersOf(order)));
}
