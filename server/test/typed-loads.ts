import { refuse } from '../src/messages/errors.ts';
import { extendStep } from '../src/procedure/extension.ts';
import { factsOf } from '../src/procedure/fact-policy.ts';
import type { Facts, Input, Loaded } from '../src/procedure/facts.ts';
import { linkPage } from '../src/procedure/link-page.ts';
import { printedForm } from '../src/procedure/printed-form.ts';
import { standing } from '../src/procedure/standing.ts';
import { Step } from '../src/procedure/step.ts';
import { Defaults } from '../src/procedure/step-marks.ts';
import { clause } from '../src/procedures/sh-jr-c-160/clauses.ts';
import { RepairInput } from '../src/repair/order-forms.ts';
import { ServiceOrder } from '../src/repair/service-order.entity.ts';

/**
 * What is forgotten does not compile: each line that is expected to fail is one that tsc has to refuse, and it refuses
 * an expectation for which there is no reason. Nothing here is run.
 */

const said = { description: 'The order goes on.', zh: '继续', by: ['AFTER_SALES'], from: ['PLANNED'] } as const;
const made = {
  description: 'An order is made.',
  zh: '派工',
  by: ['AFTER_SALES'],
  to: 'PLANNED',
  input: RepairInput,
} as const;

const ofNotice = ({ notice }: Facts<ServiceOrder, 'notice'>) => void notice?.arrivedOn;
const ofTrip = (_: object, { firstOfTrip }: Facts<ServiceOrder, 'firstOfTrip'>) => void firstOfTrip?.arrivedAt;
const ofMachine = ({ fault }: Input<RepairInput, 'fault.equipment.site'>) => void fault.equipment?.site.city;

/** A row as SQL gives it and a record as it was locked are looked at by the same rule. */
export const row = { notice: { arrivedOn: '2026-11-02' } } as Facts<ServiceOrder, 'notice'>;
ofNotice(row);
ofNotice(new ServiceOrder());

Step(ServiceOrder, { ...said, load: ['notice', 'firstOfTrip'], guards: [ofNotice], rules: [ofTrip] });
// @ts-expect-error: the guard looks at the notice, which is not loaded
Step(ServiceOrder, { ...said, load: ['firstOfTrip'], guards: [ofNotice] });
// @ts-expect-error: so does the rule at the first order of the trip
Step(ServiceOrder, { ...said, load: ['notice'], rules: [ofTrip] });
// @ts-expect-error: a path that is misspelt
Step(ServiceOrder, { ...said, load: ['notise'] });
// @ts-expect-error: one that is misspelt further on
Step(ServiceOrder, { ...said, load: ['notice.equipmnet'] });
// @ts-expect-error: what is no link is loaded with its record
Step(ServiceOrder, { ...said, load: ['startsOn'] });
// @ts-expect-error: paths that nobody can read in the code
Step(ServiceOrder, { ...said, load: ['notice' as string] });
// @ts-expect-error: whose it is depends on what is not loaded
Step(ServiceOrder, { ...said, by: { roles: ['ENGINEER'], ownedBy: ({ engineers }) => [...engineers].length > 0 } });
// @ts-expect-error: there is no such state
Step(ServiceOrder, { ...said, from: ['PLANED'] });

Step(ServiceOrder, { ...made, on: { fault: { states: ['LOGGED'], load: ['equipment.site'] } }, rules: [ofMachine] });
// @ts-expect-error: the site of the fault's machine is not loaded
Step(ServiceOrder, { ...made, on: { fault: { load: ['equipment'] } }, rules: [ofMachine] });
// @ts-expect-error: a fault has no such state
Step(ServiceOrder, { ...made, on: { fault: { states: ['PLANNED'] } } });
// @ts-expect-error: nor such a link
Step(ServiceOrder, { ...made, on: { fault: { load: ['equipments'] } } });
// @ts-expect-error: and the form has no such link
Step(ServiceOrder, { ...made, on: { defect: { states: ['LOGGED'] } } });
// @ts-expect-error: a guard on the fault looks at what is not loaded of it
Step(ServiceOrder, { ...made, on: { fault: { guards: [({ equipment }) => void equipment?.serialNumber] } } });

export class Methods {
  @Step(ServiceOrder, { ...said, load: ['notice'] })
  @Defaults(async ({ now }) => ({ now }))
  looksAtTheNotice({ notice }: Loaded<ServiceOrder, 'notice'>, _: { now?: Date }) {
    return void notice?.arrivedOn;
  }

  // @ts-expect-error: the method looks at the notice, which is not loaded
  @Step(ServiceOrder, said)
  looksAtWhatIsNotLoaded({ notice }: Loaded<ServiceOrder, 'notice'>) {
    return void notice?.arrivedOn;
  }

  @Step(ServiceOrder, said)
  // @ts-expect-error: the form has no such field
  @Defaults(async ({ now }) => ({ at: now }))
  hasNoSuchField(_: Loaded<ServiceOrder>, __: { now?: Date }) {}

  // @ts-expect-error: a record that is there already is not whole
  @Step(ServiceOrder, said)
  wantsTheWholeOrder(_: ServiceOrder) {}
}

const onPaper = ({ notice }: Facts<ServiceOrder, 'notice'>) => ({ content: notice?.number ?? '' });
printedForm(ServiceOrder, { revision: 'A', load: ['notice'], draw: onPaper });
// @ts-expect-error: a paper says what its form does not load
printedForm(ServiceOrder, { revision: 'A', load: ['customer'], draw: onPaper });

const onPage = ({ notice }: Facts<ServiceOrder, 'notice'>) => [{ zh: '', en: '', value: notice?.number ?? '' }];
linkPage(ServiceOrder, { load: ['notice'], facts: onPage });
// @ts-expect-error: a customer is shown what the page does not load
linkPage(ServiceOrder, { load: ['customer'], facts: onPage });

// @ts-expect-error: what a later chapter adds has to load what it looks at as well
extendStep(ServiceOrder, 'dispatchServiceOrder', { guards: [ofNotice] });

const held = {
  clause: clause.licence,
  while: ['ON_SITE'],
  since: 'arriveBy',
  holds: (order: Facts<ServiceOrder, 'notice'>) => (order.notice?.arrivedOn ? undefined : refuse('notARepairer')),
} as const;
standing(ServiceOrder, 'held', { ...held, rests: { notice: 'FLAG' } });
// @ts-expect-error: the rule looks at the notice, and nobody says what becomes of it
standing(ServiceOrder, 'held', { ...held, rests: {} });
// @ts-expect-error: a path that is misspelt
standing(ServiceOrder, 'held', { ...held, rests: { notice: 'FLAG', notise: 'FLAG' } });
// @ts-expect-error: one that is misspelt further on
standing(ServiceOrder, 'held', { ...held, rests: { notice: 'FLAG', 'notice.equipmnet': 'FLAG' } });
// @ts-expect-error: there is no such policy
standing(ServiceOrder, 'held', { ...held, rests: { notice: 'FLAGGED' } });
// @ts-expect-error: nor such a state
standing(ServiceOrder, 'held', { ...held, rests: { notice: 'FLAG' }, while: ['ON_SIGHT'] });
// @ts-expect-error: nor such a field
standing(ServiceOrder, 'held', { ...held, rests: { notice: 'FLAG' }, since: 'arrivedBy' });
// @ts-expect-error: no record keeps this sentence
standing(ServiceOrder, 'held', { ...held, rests: { notice: 'FLAG' }, holds: () => refuse('startsInThePast') });

factsOf(ServiceOrder, { notice: 'FROZEN', site: 'SHOWN' });
// @ts-expect-error: a fact that is misspelt
factsOf(ServiceOrder, { notise: 'FROZEN' });
// @ts-expect-error: nobody knows what becomes of it
factsOf(ServiceOrder, { notice: 'KEPT' });
