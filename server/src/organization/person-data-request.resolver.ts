import { Resolver } from 'type-graphql';
import { Form, pick } from '../fields/form.ts';
import { assign } from '../procedure/assign.ts';
import type { Facts, Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { erasePerson, erasesPerson } from './erase-person.ts';
import { ReasonInput } from './master-data.ts';
import { me } from './me.ts';
import { PersonDataRequest } from './person-data-request.entity.ts';
import { erasableStill, erasableWhenRequested, notErased } from './person-data-rules.ts';

@Form()
export class PersonDataRequestInput extends pick(PersonDataRequest) {}

const anybodyKept = { states: ['ACTIVE', 'INACTIVE'], guards: [notErased] } as const;
const another = ({ enteredBy }: Facts<PersonDataRequest>) => [enteredBy.id];

function enter(request: PersonDataRequest, input: Input<PersonDataRequestInput>, context: StepContext) {
  assign(request, input);
  request.enteredBy = me(context);
}

const decide = (request: Loaded<PersonDataRequest>, context: StepContext) =>
  Object.assign(request, { decidedBy: me(context), decidedAt: context.now });

@Resolver()
export class PersonDataRequestSteps {
  @Step(PersonDataRequest, {
    description:
      'Somebody is given a copy of what is kept of them: it can be fetched for a week, is made when it is fetched, and is kept nowhere.',
    by: ['ADMINISTRATOR'],
    to: 'GIVEN',
    input: PersonDataRequestInput,
    on: { person: anybodyKept },
    tone: 'PRIMARY',
  })
  exportPersonData(request: PersonDataRequest, input: Input<PersonDataRequestInput>, context: StepContext) {
    enter(request, input, context);
  }

  @Step(PersonDataRequest, {
    description: 'Somebody wants what is kept of them to be erased; the General Manager decides.',
    by: ['ADMINISTRATOR'],
    to: 'ERASURE_REQUESTED',
    input: PersonDataRequestInput,
    on: { person: anybodyKept },
    rules: [erasableWhenRequested],
  })
  requestPersonErasure(request: PersonDataRequest, input: Input<PersonDataRequestInput>, context: StepContext) {
    enter(request, input, context);
  }

  @Step(PersonDataRequest, {
    description:
      'Telephone, addresses, sessions and the texts of the histories go for good. Records that must be kept keep the name, and are named; where there are none, the number takes the place of the name.',
    by: { roles: ['GENERAL_MANAGER'], notBy: another },
    from: ['ERASURE_REQUESTED'],
    to: 'ERASED',
    decides: true,
    load: ['enteredBy'],
    on: { person: {} },
    rules: [erasableStill],
    moves: erasesPerson,
    tone: 'DANGER',
    inbox: { states: ['ERASURE_REQUESTED'] },
  })
  async erasePersonData(request: Loaded<PersonDataRequest, 'person'>, _: object, context: StepContext) {
    decide(request, context);
    Object.assign(request, await erasePerson(request.person, request, context));
  }

  @Step(PersonDataRequest, {
    description: 'It stays as it is, and whoever asked is told why.',
    by: { roles: ['GENERAL_MANAGER'], notBy: another },
    from: ['ERASURE_REQUESTED'],
    to: 'REFUSED',
    input: ReasonInput,
    decides: true,
    load: ['enteredBy'],
  })
  refusePersonErasure(request: Loaded<PersonDataRequest>, { reason }: ReasonInput, context: StepContext) {
    decide(request, context);
    request.refusalReason = reason;
  }
}
