import { Text, Whole } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';

/** What the record of a letter learns of it: after how many tries it was taken, or why it was given up. */
@Form()
export class LetterOutcomeInput {
  @Whole('尝试次数', { min: 1 }) tries!: number;
  @Text('失败原因', { optional: true, widget: 'LONG_TEXT', en: 'Why it failed' }) failure?: string | null;
}
