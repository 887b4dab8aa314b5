import { Resolver } from 'type-graphql';
import { Link, Text } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Customer } from './customer.entity.ts';
import { isAnother, nothingTwice, notOneself, ofOneEmployer, oneAccountLeft } from './merge-rules.ts';
import { moveLinks } from './move-links.ts';
import { Person } from './person.entity.ts';

@Form()
export class CustomerMergeInput {
  @Link(() => Customer) into!: Customer;
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
}

@Form()
export class PersonMergeInput {
  @Link(() => Person) into!: Person;
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
}

type Merged = BaseRecord & { name: string };

/** Both histories tell what went over; what is printed, signed or told of before stays as it was written. */
async function merge(
  kind: RecordClass,
  step: string,
  from: Merged,
  { into, reason }: { into: Merged; reason: string },
  context: StepContext,
) {
  context.move(into, into.state, [
    { field: 'mergedFrom', before: null, after: `${from.name} ${from.number}` },
    { field: 'reason', before: null, after: reason },
  ]);
  const { em, now, viewer } = context;
  const moved = await moveLinks(kind, from, into, { em, now, viewer, step, role: 'AFTER_SALES_HEAD', reason });
  Object.assign(from, { mergedInto: into });
  context.changed('merged', null, moved);
}

@Resolver()
export class MergeSteps {
  @Step(Customer, {
    description:
      'A customer was entered twice: all that hangs on this one is the other’s from now on, and it is chosen no more.',
    by: ['AFTER_SALES_HEAD'],
    from: ['ACTIVE'],
    to: 'MERGED',
    input: CustomerMergeInput,
    on: { into: { states: ['ACTIVE'] } },
    rules: [isAnother, nothingTwice(Customer)],
    moves: { Customer: ['ACTIVE'] },
    tone: 'DANGER',
  })
  async mergeCustomers(customer: Loaded<Customer>, input: Input<CustomerMergeInput, 'into'>, context: StepContext) {
    await merge(Customer, 'mergeCustomers', customer as never, input as never, context);
  }

  @Step(Person, {
    description:
      'A person was entered twice: all that hangs on this entry is the other’s from now on, and it is chosen no more.',
    by: ['AFTER_SALES_HEAD'],
    from: ['ACTIVE'],
    to: 'MERGED',
    input: PersonMergeInput,
    on: { into: { states: ['ACTIVE'], guards: [notOneself] } },
    guards: [notOneself],
    rules: [isAnother, ofOneEmployer, oneAccountLeft, nothingTwice(Person)],
    moves: { Person: ['ACTIVE'] },
    tone: 'DANGER',
  })
  async mergePeople(person: Loaded<Person>, input: Input<PersonMergeInput, 'into'>, context: StepContext) {
    await merge(Person, 'mergePeople', person as never, input as never, context);
  }
}
