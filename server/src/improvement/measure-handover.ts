import { handover, receiverOfTheHouse } from '../organization/handover.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import { CorrectiveAction } from './corrective-action.entity.ts';
import { turnOfOwner } from './corrective-action-rules.ts';

/** 5.3.9: a measure goes over from whoever answers for it. */
const answeredForBy = {
  facts: ({ measures }: Facts<CorrectiveAction, 'measures'>, person: string) =>
    [...measures].some(({ responsible }) => responsible.id === person),
  sql: (row: string, person: string) =>
    `exists (select from planned_measure m where m.action_id = ${row}.id and m.responsible_id = ${person})`,
};

/** 5.3.9: measures that are planned go over to somebody else of the company; the head of the department that owns them hands them over. */
export const measureHandover = handover(CorrectiveAction, {
  heads: ['AFTER_SALES_HEAD', 'MANAGEMENT_HEAD', 'SALES_HEAD', 'MANUFACTURING_HEAD'],
  ownedBy: turnOfOwner,
  from: ['PLANNED'],
  workOf: answeredForBy,
  load: ['measures.responsible'],
  rules: [receiverOfTheHouse],
  method: (action: Loaded<CorrectiveAction, 'measures'>, { from, to }) => {
    for (const measure of action.measures) if (measure.responsible.id === from.id) measure.responsible = to;
  },
});
