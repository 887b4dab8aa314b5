import { Moment, Text } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

@ValueType('What the customer has added to their case since, by its link.')
export class CaseAddition {
  @Moment() at!: Date;
  @Text() by!: string;
  @Text({ widget: 'LONG_TEXT' }) what!: string;
}
