import { businessDay } from '../fields/business-day.ts';
import type { Facts } from '../procedure/facts.ts';
import { ProcedureEvent } from '../procedure/procedure-event.entity.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { TechnicianLicence } from '../training/technician-licence.entity.ts';
import type { ServiceOrder } from './service-order.entity.ts';
import type { WorkDay } from './work-report-lines.entity.ts';

type Worked = Pick<Facts<WorkDay>, 'person' | 'day'>;

/**
 * 5.3.1: the days of work without a licence for the product family. The state of a licence on a day comes from its
 * history, since a licence suspended or revoked later was valid until then.
 */
export async function unlicensedOn(
  order: Facts<ServiceOrder, 'equipment.model'>,
  days: readonly Worked[],
  { em }: Pick<StepContext, 'em'>,
) {
  const licences = await em.find(TechnicianLicence, {
    person: { $in: days.map(({ person }) => person.id) },
    productFamily: order.equipment.model.family.id,
  });
  const events = await em.find(
    ProcedureEvent,
    { recordId: { $in: licences.map(({ id }) => id) } },
    { orderBy: { version: 'asc' } },
  );
  const stateAtEndOf = (day: string, { id }: Facts<TechnicianLicence>) =>
    events.findLast(({ recordId, at }) => recordId === id && businessDay(at) <= day)?.to;
  return ({ person, day }: Worked) =>
    !licences.some(
      licence =>
        licence.person.id === person.id &&
        licence.issuedOn <= day &&
        day <= licence.validUntil &&
        stateAtEndOf(day, licence) === 'VALID',
    );
}
