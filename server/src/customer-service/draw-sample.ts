import { createHash } from 'node:crypto';
import { midnightOf, monthsLater } from '../fields/business-day.ts';
import { Customer } from '../organization/customer.entity.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { systemViewer } from '../procedure/system-context.ts';
import { type ClosedOrder, drawingDays, seedOf, surveySample } from './survey-sample.ts';

export const sampleParameters = ['SURVEY_PERCENT', 'SURVEYS_PER_TECHNICIAN'] as const;
export type SampleContext = Pick<
  StepContext<(typeof sampleParameters)[number]>,
  'em' | 'parameters' | 'today' | 'viewer'
>;

interface OrderOfMonth extends ClosedOrder {
  customer: string;
}

/** 5.2.4: the orders of a month about which customers are still to be asked, and whom. */
export async function drawSample(month: string, { em, parameters, today, viewer }: SampleContext) {
  const orders = await closedOrders(em, month);
  const seed = seedOf(month, orders);
  const shuffled = orders.toSorted((one, other) => (placeOf(one, seed) < placeOf(other, seed) ? -1 : 1));
  // A person draws all that is left; the job draws in parts, on days that nobody knows beforehand.
  const days = drawingDays(month, seed);
  const part = viewer.userId === systemViewer().userId ? days.filter(day => day <= today).length / days.length : 1;
  const each = part < 1 ? 0 : parameters.SURVEYS_PER_TECHNICIAN;
  const drawn = surveySample(shuffled, parameters.SURVEY_PERCENT * part, each);
  const asked = orders.filter(({ id }) => drawn.includes(id));
  const customers = await em.find(Customer, { id: { $in: asked.map(({ customer }) => customer) } });
  return asked.map(({ id, customer }) => ({ id, customer: customers.find(each => each.id === customer) as Customer }));
}

const placeOf = ({ id }: ClosedOrder, seed: Uint8Array) => createHash('sha256').update(seed).update(id).digest('hex');

/** Nobody else draws a sample until this transaction ends. */
async function closedOrders(em: StepContext['em'], month: string): Promise<OrderOfMonth[]> {
  const firstDay = `${month}-01`;
  await em.execute("select pg_advisory_xact_lock(hashtext('survey sample'))");
  return em.execute(
    `select o.id, o.customer_id as customer,
       array(select e.person_id::text from service_order_engineers e where e.service_order_id = o.id) as engineers,
       exists (select from survey s where s.order_id = o.id and s.state <> 'CANCELLED') as asked
     from service_order o
     where o.state = 'CLOSED' and o.closed_at >= ${midnightOf('?::date')} and o.closed_at < ${midnightOf('?::date')}`,
    [firstDay, monthsLater(firstDay, 1)],
  );
}
