import { type HandOverInput, handover, receiverOfTheHouse } from '../organization/handover.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { InHousePractice } from './in-house-practice.entity.ts';
import { guidedElsewhere } from './practice-rules.ts';

type Guided = Facts<InHousePractice, 'programme.guide'>;

/** 5.1.4: who guides practice on a day that is still to come. */
const guidesAhead = {
  facts: ({ programme }: Guided, person: string, today: string) =>
    [...programme].some(({ day, guide }) => guide?.id === person && day >= today),
  sql: (row: string, person: string, today: string) =>
    `exists (select from practice_day d where d.practice_id = ${row}.id and d.guide_id = ${person} and d.day >= ${today})`,
};

/** 5.1.4: whoever guides another practice on these days does not receive this one unasked. */
async function guideFree({ from, to }: HandOverInput, practice: Guided, context: StepContext) {
  const guided = [...practice.programme].filter(({ guide }) => guide?.id === from.id);
  const refusal = await guidedElsewhere(
    practice,
    guided.map(({ day }) => ({ day, guide: to })),
    context,
  );
  return refusal && { ...refusal, field: undefined };
}

/** 5.1.4: the days of practice that are left are guided by somebody else of the company. */
export const practiceHandover = handover(InHousePractice, {
  heads: ['AFTER_SALES_HEAD'],
  from: ['SCHEDULED', 'CONFIRMED'],
  workOf: guidesAhead,
  load: ['programme.guide'],
  rules: [receiverOfTheHouse, guideFree],
  method: ({ programme }: Loaded<InHousePractice, 'programme'>, { from, to }, { today }) => {
    for (const each of programme) if (each.guide?.id === from.id && each.day >= today) each.guide = to;
  },
});
