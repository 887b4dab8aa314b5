import type { Role } from '../access/roles.ts';
import type { Act } from '../procedure/act.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';
import type { ServiceOrder } from './service-order.entity.ts';

type Crew = Pick<ServiceOrder, 'engineers'>;

export const isEngineerOf = ({ engineers }: Crew, personId: string) => [...engineers].some(({ id }) => id === personId);

/** 5.3: an engineer acts on the orders that name them; who has the other role acts on all. */
const ownOrderOr =
  (other?: Role) =>
  (order: Crew, { viewer }: Pick<Act, 'viewer'>): Refusal | undefined => {
    if (!isEngineerOf(order, viewer.personId) && !(other && viewer.roles.includes(other)))
      return refuse('notYourOrder');
  };

export const ownOrder = ownOrderOr();
export const ownOrderOrOffice = ownOrderOr('AFTER_SALES');
export const ownOrderOrHead = ownOrderOr('AFTER_SALES_HEAD');

/** The same for what belongs to an order. */
const ofOrder =
  (guard: typeof ownOrder) =>
  ({ order }: { order: Crew }, act: Pick<Act, 'viewer'>) =>
    guard(order, act);

export const ofOwnOrder = ofOrder(ownOrder);
export const ofOwnOrderOrOffice = ofOrder(ownOrderOrOffice);
