import { Text } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';

/** The right of a one-time link's holder: one of these steps, once, on one record in its present revision. */
export interface LinkGrant {
  readonly record: string;
  readonly recordId: string;
  readonly steps: readonly string[];
  /** From where it is used. */
  readonly address: string;
  /** The person using it, once they have given their name. */
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
