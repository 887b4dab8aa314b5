import { Text, Texts } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';

/** So many photos tell what is wrong. */
export const MOST_PHOTOS = 6;

@Form()
export class SaidMoreInput {
  @Text({ widget: 'LONG_TEXT', max: 1000 }) what!: string;
  @Texts({ widget: 'PHOTOS', optional: true, max: MOST_PHOTOS }) photos?: string[] | null;
}
