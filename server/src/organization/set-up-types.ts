import { Choice, Choices, Flag, Identifier, Text, Texts, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { Department } from '../viewer/roles.ts';
import { SetUpSubject } from './set-up-completion.entity.ts';

@ValueType('Something that the company enters before it can work by the procedure, and how far it is.', 'SetUpMatter')
export class SetUpMatterInWork {
  @Choice(() => SetUpSubject) subject!: SetUpSubject;
  @Text({ description: 'The record on whose list it is looked over.' }) record!: string;
  @Texts({ description: 'The steps by which it is entered, forms and imports.' }) steps!: readonly string[];
  @Choices(() => Department, { description: 'Who enters it.' }) departments!: readonly Department[];
  @Whole({ optional: true, description: 'How many there are; null of what the viewer may not read.' })
  there!: number | null;
  @Whole({ optional: true, description: 'How many are all; null where people say when it is complete.' })
  all!: number | null;
  @Flag() complete!: boolean;
  @Identifier({ optional: true, description: 'The `SetUpCompletion` that says so.' }) completion!: string | null;
}
