import { type Refusal, refuse } from '../messages/errors.ts';
import { type HandOverInput, handover, inTheirPlace } from '../organization/handover.ts';
import { isEngineer } from '../organization/person.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import { turnSql } from '../procedure/turn.ts';
import { ProductReturn } from './product-return.entity.ts';
import { enteredByOffice, turnOfEvaluator } from './return-rules.ts';

/** 5.2.5: who has still to confirm what the office entered in their name; what is confirmed stays theirs. */
const confirmsStill = {
  facts: (request: Facts<ProductReturn, 'engineers' | 'confirmedBy'>, personId: string) =>
    enteredByOffice(request) && turnOfEvaluator(request, { personId }),
  sql: (row: string, person: string) =>
    [
      turnSql(enteredByOffice)?.(row, {} as never).byOffice,
      turnSql(turnOfEvaluator)?.(row, { person } as never).byName,
    ].join(' and '),
};

/** 5.2.5: it is engineers who evaluate. */
const receiverEvaluates = ({ to }: HandOverInput): Refusal | undefined =>
  isEngineer(to) ? undefined : refuse('notAnEngineer', { name: to.name });

/** 5.2.5: another engineer looks at the machine, and confirms the evaluation or has it entered anew. */
export const evaluationHandover = handover(ProductReturn, {
  heads: ['AFTER_SALES_HEAD'],
  from: ['EVALUATED'],
  workOf: confirmsStill,
  load: ['engineers', 'confirmedBy'],
  rules: [receiverEvaluates],
  method: ({ engineers }: Loaded<ProductReturn, 'engineers'>, input) => {
    engineers.set(inTheirPlace(engineers, input));
  },
});
