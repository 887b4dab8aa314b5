import { cancelLine, registerCancels } from '../improvement/register-line.ts';
import { ReasonInput } from '../organization/master-data.ts';
import type { Loaded } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import type { Consultation } from './consultation.entity.ts';
import { neverAnswered } from './consultation-rules.ts';

/** A step by which a question that nobody has answered comes to its end. */
export const cancelling = {
  clause: clause.consultation,
  from: ['OPEN'],
  to: 'CANCELLED',
  input: ReasonInput,
  load: ['registerLine'],
  guards: [neverAnswered],
  moves: registerCancels,
  tone: 'DANGER',
} as const;

export function cancel(consultation: Loaded<Consultation, 'registerLine'>, reason: string, context: StepContext) {
  consultation.cancellationReason = reason;
  cancelLine(consultation, reason, context);
}
