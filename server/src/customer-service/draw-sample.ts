import { monthsLater } from '../fields/business-day.ts';
import { midnightOf } from '../fields/sql-days.ts';
import { Customer } from '../organization/customer.entity.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { type ClosedOrder, surveySample } from './survey-sample.ts';

export const sampleParameters = ['SURVEY_PERCENT', 'SURVEYS_PER_TECHNICIAN'] as const;
export type SampleContext = Pick<StepContext<(typeof sampleParameters)[number]>, 'em' | 'parameters'>;

interface OrderOfMonth extends ClosedOrder {
  customer: string;
}

/** 5.2.4: the orders of a month about which customers are still to be asked, and whom. */
export async function drawSample(month: string, { em, parameters }: SampleContext) {
  const orders = await closedOrders(em, month);
  const drawn = surveySample(orders, parameters.SURVEY_PERCENT, parameters.SURVEYS_PER_TECHNICIAN);
  const asked = orders.filter(({ id }) => drawn.includes(id));
  const customers = await em.find(Customer, { id: { $in: asked.map(({ customer }) => customer) } });
  return asked.map(({ id, customer }) => ({ id, customer: customers.find(each => each.id === customer) as Customer }));
}

/** Shuffled, always in the same way; nobody else draws a sample until this transaction ends. */
async function closedOrders(em: StepContext['em'], month: string): Promise<OrderOfMonth[]> {
  const firstDay = `${month}-01`;
  await em.execute("select pg_advisory_xact_lock(hashtext('survey sample'))");
  return em.execute(
    `select o.id, o.customer_id as customer,
       array(select e.person_id::text from service_order_engineers e where e.service_order_id = o.id) as engineers,
       exists (select from survey s where s.order_id = o.id and s.state <> 'CANCELLED') as asked
     from service_order o
     where o.state = 'CLOSED' and o.closed_at >= ${midnightOf('?::date')} and o.closed_at < ${midnightOf('?::date')}
     order by md5(o.id::text)`,
    [firstDay, monthsLater(firstDay, 1)],
  );
}
