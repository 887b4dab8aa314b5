import { Identifier, Text } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

@ValueType('A record that was found by what is searched for.')
export class SearchHit {
  @Text({ description: 'The kind of record, by the name of its type.' }) record!: string;
  @Identifier() id!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text({
    optional: true,
    description: 'What it is one of, such as the model of a machine; or what lends it its title.',
  })
  instanceOf!: string | null;
  @Text() state!: string;
  @Text({
    optional: true,
    description: 'The text of it that says what was searched for, where neither its number nor its title does.',
  })
  matched!: string | null;
  @Text({ optional: true, description: 'The name of the customer whom it is about.' }) customer!: string | null;
}
