import { actionDue } from '../improvement/correspondence-rules.ts';
import { registerLine } from '../improvement/register-line.ts';
import { me } from '../organization/me.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { FaultReport } from './fault-report.entity.ts';

/** 5.3.7: the report begins with its call, and the register has a line of it. */
export async function logFault(fault: FaultReport, calledAt: Date, context: StepContext<'ACTION_DAYS'>) {
  const { viewer, parameters } = context;
  Object.assign(fault, {
    calledAt,
    firstCalledAt: calledAt,
    dueOn: actionDue(calledAt, parameters.ACTION_DAYS),
    takenBy: viewer.kind === 'LINK' ? null : me(context),
    takenByDepartment: viewer.departments[0],
  });
  const { channel, customer, caller, callerPhone, symptom } = fault;
  const party = `${caller} ${callerPhone}`;
  await registerLine(fault, { channel, customer, party, subject: symptom, receivedAt: calledAt }, context);
}
