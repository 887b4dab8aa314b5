import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Text } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';

export const LetterSubstituteState = choice('LetterSubstituteState', ['ACTIVE', 'INACTIVE']);
export type LetterSubstituteState = ChoiceOf<typeof LetterSubstituteState>;

@ProcedureRecord({
  description:
    'What stands on papers for a letter that no font has; below each such paper it says which letter is meant.',
  prefix: 'LS',
  chapter: 'ORGANIZATION',
  title: 'letter',
})
export class LetterSubstitute extends BaseRecord {
  @State(() => LetterSubstituteState) state!: LetterSubstituteState;
  @Text({ list: true, search: true, unique: true, max: 2 }) letter!: string;
  @Text({ list: true, search: true, max: 12 }) printedAs!: string;
  @Text({ list: true, optional: true, max: 120 }) remark!: string | null;
}
