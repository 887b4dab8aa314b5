import { Form, pick } from '../fields/form.ts';
import { Dealer } from './dealer.entity.ts';
import { employerMatches } from './employer-matches.ts';
import { masterDataSteps } from './master-data.ts';
import { Person } from './person.entity.ts';

@Form()
export class PersonInput extends pick(Person) {}

/** A dealer enters its own people only, whatever the form says. */
export const PersonSteps = masterDataSteps(Person, PersonInput, ['AFTER_SALES', 'DEALER'], {
  rules: [employerMatches],
  complete: (person, _input, { viewer, em }) => {
    if (viewer.dealerId)
      Object.assign(person, { employer: 'DEALER', dealer: em.getReference(Dealer, viewer.dealerId), customer: null });
  },
});
