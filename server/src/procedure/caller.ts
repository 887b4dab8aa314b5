import { Text } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import type { Caller } from '../viewer/link-grant.ts';

@Form('Whoever uses a one-time link says who they are; nobody else is asked.')
export class CallerInput implements Caller {
  @Text({ min: 2, max: 60 }) name!: string;
  @Text({ widget: 'PHONE', max: 40 }) phone!: string;
}
