import { type Refusal, refuse } from '../messages/errors.ts';
import { type HandOverInput, handover } from '../organization/handover.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import { CorrectiveAction } from './corrective-action.entity.ts';
import { turnOfOwner } from './corrective-action-rules.ts';

/** 5.3.9: a measure goes over from whoever answers for it. */
const answersForOne = ({ from }: HandOverInput, { measures }: Facts<CorrectiveAction, 'measures'>) =>
  [...measures].some(({ responsible }) => responsible.id === from.id)
    ? undefined
    : refuse('notNamedAnyMore', { name: from.name });

/** 5.3.9: each measure is answered for by somebody of the company. */
const receiverOfTheHouse = ({ to }: HandOverInput): Refusal | undefined =>
  to.employer === 'HOUSE' ? undefined : refuse('notOfTheHouse', { name: to.name });

/** 5.3.9: measures that are planned go over to somebody else of the company; the head of the department that owns them hands them over. */
export const measureHandover = handover(CorrectiveAction, {
  by: {
    roles: ['AFTER_SALES_HEAD', 'MANAGEMENT_HEAD', 'SALES_HEAD', 'MANUFACTURING_HEAD'],
    ownedBy: turnOfOwner as never,
  },
  from: ['PLANNED'],
  path: 'measures.responsible',
  load: ['measures.responsible'],
  rules: [answersForOne, receiverOfTheHouse],
  method: (action: Loaded<CorrectiveAction, 'measures'>, { from, to }) => {
    for (const measure of action.measures) if (measure.responsible.id === from.id) measure.responsible = to;
  },
});
