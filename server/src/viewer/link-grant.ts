import { Text } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';

/** What a one-time link lets its holder do: one of these steps, once, on one record in what it says now. */
export interface LinkGrant {
  readonly record: string;
  readonly recordId: string;
  readonly steps: readonly string[];
  /** From where it is used. */
  readonly address: string;
  /** Whoever uses it, once they have said so. */
  readonly caller?: Caller;
}

/** Who says that they answer for the customer. */
export interface Caller {
  name: string;
  phone: string;
}

@Form('Whoever uses a one-time link says who they are; nobody else is asked.')
export class CallerInput implements Caller {
  @Text({ min: 2, max: 60 }) name!: string;
  @Text({ widget: 'PHONE', max: 40 }) phone!: string;
}
