import { Text, Whole } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';

/** What the record of a letter learns of it: after how many tries it was taken, or why it was given up. */
@Form()
export class LetterOutcomeInput {
  @Whole({ min: 1 }) tries!: number;
  @Text({ optional: true, widget: 'LONG_TEXT' }) failure?: string | null;
}
