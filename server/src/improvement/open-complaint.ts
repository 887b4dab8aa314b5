import { daysLater } from '../fields/business-day.ts';
import type { Entered } from '../fields/form.ts';
import { onOneLine } from '../messages/kept-sentence.ts';
import { me } from '../organization/me.ts';
import { lastDayOfPeriod } from '../organization/working-days.ts';
import { assign } from '../procedure/assign.ts';
import type { Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Complaint } from './complaint.entity.ts';
import { registerLine, registers } from './register-line.ts';

type Entry = Entered<Complaint, 'customer' | 'channel' | 'receivedOn' | 'grade' | 'words'> &
  Partial<Entered<Complaint, 'complainant' | 'order' | 'engineer' | 'equipment' | 'model' | 'part'>>;

/** The parameters that a step by which a complaint is opened goes by, and what it names in its `moves`. */
export const complaintParameters = ['COMPLAINT_ANSWER_DAYS', 'DEADLINES_MOVE_TO_WORKING_DAY'] as const;
export const opensComplaint = { Complaint: ['OPEN'], ...registers } as const;

export type ComplaintContext = StepContext<(typeof complaintParameters)[number]>;

/** 5.3.9: another record, such as a survey with a low grade, opens a complaint. */
export async function openComplaintFor(context: ComplaintContext, entry: Input<Entry>): Promise<Complaint> {
  const complaint = new Complaint();
  await context.open(complaint, 'OPEN');
  await enterComplaint(complaint, entry, context);
  return complaint;
}

/** 5.3.9: by when it is answered that came, or was opened again, on that day. */
export const answerDue = (day: string, context: Pick<ComplaintContext, 'em' | 'parameters'>) =>
  lastDayOfPeriod(daysLater(day, context.parameters.COMPLAINT_ANSWER_DAYS), context);

/** 5.3.8, 5.3.9: it is answered within a set time, and has its line in the register. */
export async function enterComplaint(complaint: Complaint, entry: Input<Entry>, context: ComplaintContext) {
  assign(complaint, entry);
  complaint.openedBy = context.viewer.kind === 'LINK' ? null : me(context);
  complaint.answerDue = await answerDue(complaint.receivedOn, context);
  const { channel, customer, complainant, words, receivedOn } = complaint;
  await registerLine(
    complaint,
    {
      channel,
      customer,
      receivedAt: new Date(`${receivedOn}T00:00:00Z`),
      party: complainant ?? customer.name,
      subject: onOneLine(words),
    },
    context,
  );
}
