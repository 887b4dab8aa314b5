import { actionDue } from '../improvement/correspondence-rules.ts';
import { registerLine } from '../improvement/register-line.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { Consultation } from './consultation.entity.ts';
import { firstDueOn } from './consultation-rules.ts';

/** 5.2.2: by when the question is to be answered, and its line in the register. */
export async function openQuestion(consultation: Consultation, context: StepContext<'ACTION_DAYS'>) {
  const { customer, channel, caller, question, askedAt } = consultation;
  const due = actionDue(askedAt, context.parameters.ACTION_DAYS);
  consultation.dueOn = await firstDueOn({ customer, question }, due, context);
  const party = caller ?? '';
  await registerLine(consultation, { customer, channel, party, subject: question, receivedAt: askedAt }, context);
}
