import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Part } from '../organization/part.entity.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { run } from '../read/run.ts';
import { byPart } from './joint-count.ts';
import { PartsApplication } from './parts-application.entity.ts';
import { itemsToBuy } from './parts-application-rules.ts';
import type { PurchaseOrder } from './purchase-order.entity.ts';
import { exact, sum } from './quantity.ts';

/** The open quantity of each part of the order, by the part's id. */
export const stillToCome = ({ lines }: Pick<Facts<PurchaseOrder, 'lines'>, 'lines'>) =>
  byPart([...lines].map(({ part, quantity, received }) => ({ part: part.id, quantity: exact(quantity - received) })));

/**
 * 5.4.3: takes so many of a part upon the order, the items that were entered first before the others; and says what was
 * taken at which price.
 */
export function receive<P extends Facts<Part>>({ lines }: Loaded<PurchaseOrder, 'lines'>, part: P, quantity: number) {
  let left = quantity;
  const taken: { part: P; quantity: number; unitPrice: number }[] = [];
  for (const line of lines) {
    if (line.part.id !== part.id) continue;
    const some = Math.min(left, exact(line.quantity - line.received));
    if (some > 0) taken.push({ part, quantity: some, unitPrice: line.unitPrice });
    line.received = exact(line.received + some);
    left = exact(left - some);
  }
  return taken;
}

export const allReceived = ({ lines }: Facts<PurchaseOrder, 'lines'>) =>
  [...lines].every(({ quantity, received }) => received >= quantity);

/** The `moves` of a step that orders parts, gives orders up, or takes parts into stock. */
export const followsOrders = { PartsApplication: ['CONFIRMED', 'ORDERED', 'FULFILLED'] } as const;

/** 5.4.2: an application is ordered once all its items are, and fulfilled once all of them are in stock. */
export async function followOrder(
  context: StepContext,
  order: Facts<PurchaseOrder, 'lines'>,
  applications: readonly Facts<PartsApplication, 'confirmation'>[],
) {
  // This order stands in memory as the step leaves it.
  const items = await openItems(context.em, applications, order.id);
  for (const application of applications) {
    const open = items
      .filter(item => item.application === application)
      .map(({ part, toOrder, toCome }) => {
        const { ordered, received } = coveredBy(order, application, part);
        return { toOrder: exact(toOrder - ordered), toCome: exact(toCome - received) };
      });
    const state = open.every(({ toCome }) => toCome <= 0)
      ? 'FULFILLED'
      : open.every(({ toOrder }) => toOrder <= 0)
        ? 'ORDERED'
        : 'CONFIRMED';
    if (application.state !== state) context.move(application, state);
  }
}

function coveredBy(
  { state, lines }: Facts<PurchaseOrder, 'lines'>,
  application: Facts<PartsApplication>,
  part: object,
) {
  if (state === 'CANCELLED') return { ordered: 0, received: 0 };
  const own = [...lines].filter(line => line.application === application && line.part === part);
  const received = sum(own.map(line => line.received));
  return { ordered: state === 'CLOSED_SHORT' ? received : sum(own.map(({ quantity }) => quantity)), received };
}

interface Covered {
  application: string;
  part: string;
  ordered: number;
  received: number;
}

/** Quantities of these applications' items that are ordered and not given up, and those in stock; one order left out. */
async function coverage(em: SqlEntityManager, applications: readonly Facts<PartsApplication>[], without: string) {
  const rows = await em.execute<Covered[]>(
    `select l.application_id as application, l.part_id as part, sum(l.received)::float as received,
       sum(${orderedQuantity('o', 'l')})::float as ordered
     from purchase_order_line l join purchase_order o on o.id = l.order_id
     where l.application_id in (?) and o.state <> 'CANCELLED' and o.id <> ?
     group by 1, 2`,
    [applications.map(({ id }) => id), without],
  );
  return ({ id }: { id: string }, part: { id: string }) =>
    rows.find(row => row.application === id && row.part === part.id) ?? { ordered: 0, received: 0 };
}

/** Each item of the applications, with what of it is still to be ordered and still to come. */
export async function openItems(
  em: SqlEntityManager,
  applications: readonly Facts<PartsApplication, 'confirmation'>[],
  without: string,
) {
  const covered = await coverage(em, applications, without);
  return applications.flatMap(application =>
    itemsToBuy(application).map(({ part, quantity }) => {
      const { ordered, received } = covered(application, part);
      return { application, part, toOrder: exact(quantity - ordered), toCome: exact(quantity - received) };
    }),
  );
}

/** In SQL, the part that an item buys, and what of it nobody has ordered yet. */
export const partBought = (item: string) => `coalesce(${item}.substitute_id, ${item}.part_id)`;
export const stillToOrder = (item: string) => `greatest(${item}.quantity - coalesce((
    select sum(${orderedQuantity('o', 'l')})
    from purchase_order_line l join purchase_order o on o.id = l.order_id
    where l.application_id = ${item}.application_id and l.part_id = ${partBought(item)} and o.state <> 'CANCELLED'), 0), 0)`;

/** The lines of an order for what is still to be ordered of an application. */
export const linesToOrder = (application: string, context: RequestContext): Promise<{ lines: object[] }> =>
  run(context, statement => {
    const item = `select c.*, ${stillToOrder('c')} as open from confirmed_item c where c.decision <> 'STRUCK'`;
    const line = `json_build_object('application', a.id, 'part', ${partBought('c')}, 'quantity', c.open, 'unitPrice', c.unit_price)`;
    return `(select json_build_object('lines', coalesce(json_agg(${line} order by c.position), '[]'))
      from (${item}) c join parts_application a on a.id = c.application_id
      where c.open > 0 and a.id = ${statement.param(application, '::uuid')} and ${statement.visible(PartsApplication, 'a')})`;
  });

/** In SQL, what of a line counts as ordered: of an order that was closed short only what has come. */
export const orderedQuantity = (order: string, line: string) =>
  `case when ${order}.state = 'CLOSED_SHORT' then ${line}.received else ${line}.quantity end`;
