import { Person } from '../organization/person.entity.ts';
import { extendStep } from '../procedure/extension.ts';
import type { Facts } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Certificate } from '../training/certificate.entity.ts';
import { TechnicianLicence } from '../training/technician-licence.entity.ts';
import { ServiceOrder, workNotDone } from './service-order.entity.ts';

const flags = { ServiceOrder: workNotDone };

/** 5.3.1: open orders that name an engineer whose licence has ended are flagged, not cancelled. */
async function flagOpenOrders(licence: Facts<TechnicianLicence>, context: StepContext, lost: boolean) {
  const person = context.em.getReference(Person, licence.person.id);
  const orders = await context.em.find(
    ServiceOrder,
    {
      state: { $in: [...workNotDone] },
      engineers: person.id,
      equipment: { model: { family: licence.productFamily.id } },
    },
    { populate: ['licenceLost'], orderBy: { id: 'asc' } },
  );
  for (const order of orders) {
    if (lost === order.licenceLost.contains(person)) continue;
    if (lost) order.licenceLost.add(person);
    else order.licenceLost.remove(person);
    context.move(order, order.state);
  }
}

const lost = ['suspendLicence', 'revokeLicence'].map(name =>
  extendStep(TechnicianLicence, name, {
    moves: flags,
    after: (licence, _, context) => flagOpenOrders(licence, context, true),
  }),
);

const regained = extendStep(TechnicianLicence, 'reinstateLicence', {
  moves: flags,
  after: (licence, _, context) => flagOpenOrders(licence, context, false),
});

const revoked = extendStep(Certificate, 'revokeCertificate', {
  load: ['licences'],
  moves: flags,
  async after({ licences }, _, context) {
    for (const licence of licences) if (licence.state === 'SUSPENDED') await flagOpenOrders(licence, context, true);
  },
});

export const licenceLost = [...lost, regained, revoked];
