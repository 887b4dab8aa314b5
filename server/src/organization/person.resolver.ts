import type { EntityManager } from '@mikro-orm/core';
import { Texts } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import type { Facts } from '../procedure/facts.ts';
import { previousValues } from '../procedure/previous-values.ts';
import { accountsMatchEmployer } from './account-rules.ts';
import { Dealer } from './dealer.entity.ts';
import { endAccess, endSessionsOf, endsAccess } from './end-access.ts';
import { NOT_TWIN_OF, personTwin } from './likely-twins.ts';
import { masterDataSteps } from './master-data.ts';
import { Person } from './person.entity.ts';
import { notErased } from './person-data-rules.ts';
import { administratorEntersStaff, employerMatches, staffForAdministrator } from './person-rules.ts';

@Form()
export class PersonInput extends pick(Person) {
  @Texts({ optional: true, onDemand: true, max: 20, description: NOT_TWIN_OF }) notTwinOf?: string[] | null;
}

const hasLeft = (em: EntityManager, person: Facts<Person>) => {
  const { employer, dealer } = previousValues(em, person) as Partial<Person>;
  return employer !== undefined && (employer !== person.employer || dealer?.id !== person.dealer?.id);
};

/** A dealer enters its own people only, whatever the form says. */
export const PersonSteps = masterDataSteps(Person, PersonInput, ['AFTER_SALES', 'DEALER', 'ADMINISTRATOR'], {
  rules: [employerMatches, administratorEntersStaff, accountsMatchEmployer, personTwin],
  guards: [notErased, staffForAdministrator],
  moves: endsAccess,
  complete: async (person, _input, context) => {
    const { viewer, em } = context;
    if (viewer.visibility === 'DEALER')
      Object.assign(person, { employer: 'DEALER', dealer: em.getReference(Dealer, viewer.dealerId as string) });
    if (person.employer !== 'DEALER') person.dealer = null;
    if (person.employer !== 'CUSTOMER') person.customer = null;
    if (hasLeft(em, person)) await endAccess(person, context);
  },
  deactivated: (person, _, context) => endSessionsOf({ person }, context),
});
