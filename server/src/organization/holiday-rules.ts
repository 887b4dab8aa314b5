import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';
import type { Holiday } from './holiday.entity.ts';
import { isWeekend } from './working-days.ts';

/** What is worked to make up for a holiday would else have been free. */
export function madeUpAtWeekend({ day, kind }: Entered<Holiday, 'day' | 'kind'>): Refusal | undefined {
  if (kind === 'MADE_UP' && !isWeekend(day)) return refuse('madeUpOnWorkingDay', {}, 'day');
}
