import { type Refusal, refuse } from '../messages/errors.ts';
import { isEngineerOf } from '../organization/person.ts';
import type { Facts } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { inSql, turnSql } from '../procedure/turn.ts';
import type { Role } from '../viewer/roles.ts';
import type { Viewer } from '../viewer/viewer.ts';
import type { ServiceOrder } from './service-order.entity.ts';

type Crew = Pick<Facts<ServiceOrder, 'engineers'>, 'engineers'>;
type Turn<R> = (record: R, viewer: Viewer) => boolean;

/** 5.3: engineers act on the orders that name them, holders of the other roles on all orders. */
const turnOfEngineerOr = (...others: Role[]): Turn<Crew> =>
  inSql(
    (order: Crew, { personId, roles }: Viewer) =>
      isEngineerOf(order, personId) || others.some(role => roles.includes(role)),
    (order, { person, roles }) => ({
      byName: `exists (select from service_order_engineers e where e.service_order_id = ${order}.id and e.person_id = ${person})`,
      byOffice: others.some(role => roles.includes(role)) ? 'true' : 'false',
    }),
  );

export const turnOfEngineer = turnOfEngineerOr();
export const turnOfEngineerOrOffice = turnOfEngineerOr('AFTER_SALES');
export const turnOfEngineerOrHead = turnOfEngineerOr('AFTER_SALES_HEAD');

/** The same rule for a record that belongs to an order. */
export const ofOrder = (turn: Turn<Crew>): Turn<{ order: Crew }> =>
  inSql(
    ({ order }: { order: Crew }, viewer: Viewer) => turn(order, viewer),
    (row, taker) => {
      const { byName, byOffice } = turnSql(turn)?.('o', taker) ?? {};
      return {
        byName: byName && `exists (select from service_order o where o.id = ${row}.order_id and ${byName})`,
        byOffice,
      };
    },
  );

/** 5.3.6: the customer by link, an engineer of the order who hands over the pad, or the office. */
export const takesSignature = ofOrder(turnOfEngineerOr('AFTER_SALES', 'CUSTOMER'));

/** 5.3: the reports of an order are filed by an engineer named on it. */
export function filedByEngineer(
  { order }: { order: Crew },
  _: unknown,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  if (!turnOfEngineer(order, viewer)) return refuse('notYourOrder');
}
