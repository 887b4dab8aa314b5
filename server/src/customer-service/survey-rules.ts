import { businessDay } from '../fields/business-day.ts';
import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { drawSample, type SampleContext } from './draw-sample.ts';
import type { Survey } from './survey.entity.ts';

type ServiceOrder = NonNullable<Survey['order']>;

/** 5.2.4: what goes by mail needs an address. */
export function addressKnown({ channel, email }: Entered<Survey, 'channel' | 'email'>): Refusal | undefined {
  if (channel === 'MAIL' && !email) return refuse('surveyWithoutAddress', {}, 'email');
}

/** 5.2.4: a customer is asked about an order of its own. */
export function orderOfCustomer({
  customer,
  order,
}: Input<Entered<Survey, 'customer' | 'order'>>): Refusal | undefined {
  if (order && order.customer.id !== customer.id) return refuse('orderOfAnother', { number: order.number }, 'order');
}

/** 5.2.4: and about each once. */
export function notAskedAboutYet({ surveys }: Facts<ServiceOrder, 'surveys'>): Refusal | undefined {
  const other = [...surveys].find(({ state }) => state !== 'CANCELLED');
  if (other) return refuse('askedAlready', { number: other.number });
}

/** 5.2.4: only what went by mail is mailed once more. */
export function wasMailed({ channel }: Facts<Survey>): Refusal | undefined {
  if (channel !== 'MAIL') return refuse('notByMail');
}

interface Answer {
  filledOn: string;
  scan?: unknown;
  filler?: string | null;
}

/** 5.2.4: what came on paper is kept as it came, and says who filled it in. */
export function paperKept(
  { scan, filler }: Answer,
  _: unknown,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  if (viewer.kind !== 'LINK' && !scan) return refuse('paperWithoutScan', {}, 'scan');
  if (!filler) return refuse('fillerMissing', {}, 'filler');
}

/** 5.2.4: it is filled in once it was sent; paper may come late. */
export function filledInTime(
  { filledOn }: Answer,
  { createdAt }: Facts<Survey>,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (filledOn > today) return refuse('dayInTheFuture', { today }, 'filledOn');
  const sentOn = businessDay(createdAt);
  if (filledOn < sentOn) return refuse('filledBeforeSent', { sentOn }, 'filledOn');
}

/** 5.2.4: a month that has begun. */
export function monthKnown(
  { month }: { month: string },
  _: unknown,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return refuse('notAMonth', {}, 'month');
  if (month > today.slice(0, 7)) return refuse('dayInTheFuture', { today }, 'month');
}

/** 5.2.4: a sample that is complete draws nothing more. */
export async function somethingToDraw(
  { month }: { month: string },
  _: unknown,
  context: SampleContext,
): Promise<Refusal | undefined> {
  if (!(await drawSample(month, context)).length) return refuse('nothingToDraw', { month }, 'month');
}
