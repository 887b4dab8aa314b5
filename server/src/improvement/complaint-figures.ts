import type { StepContext } from '../procedure/step-context.ts';
import { Complaint } from './complaint.entity.ts';
import { ComplaintGrade, ComplaintState, ComplaintTheme } from './complaint-choices.ts';
import type { ComplaintSummary, SummarizedComplaint } from './complaint-summary.entity.ts';

export type ComplaintFacts = Pick<SummarizedComplaint, 'grade' | 'state' | 'theme' | 'content'>;

/** What was received in the period, and was no wrong entry, in the order of the register. */
export const complaintsOf = (
  { from, until }: Pick<ComplaintSummary, 'from' | 'until'>,
  { em }: Pick<StepContext, 'em'>,
) =>
  em.find(
    Complaint,
    { receivedOn: { $gte: from, $lte: until }, state: { $ne: 'CANCELLED' } },
    { orderBy: { receivedOn: 'asc', id: 'asc' } },
  );

/** How many there are of each state, grade and theme; what does not occur is left out. */
export const complaintFigures = (complaints: readonly ComplaintFacts[]) => ({
  total: complaints.length,
  discontent: complaints.filter(({ content }) => content === false).length,
  byState: counted(Object.values(ComplaintState), complaints, 'state'),
  byGrade: counted(Object.values(ComplaintGrade), complaints, 'grade'),
  byTheme: counted([...Object.values(ComplaintTheme), null], complaints, 'theme'),
});

function counted<K extends keyof ComplaintFacts>(
  values: readonly ComplaintFacts[K][],
  complaints: readonly ComplaintFacts[],
  by: K,
) {
  return values
    .map(value => ({ [by]: value, count: complaints.filter(complaint => complaint[by] === value).length }))
    .filter(({ count }) => count) as (Pick<ComplaintFacts, K> & { count: number })[];
}

export const factsOf = ({ grade, state, theme, content }: ComplaintFacts): ComplaintFacts => ({
  grade,
  state,
  theme: theme ?? null,
  content: content ?? null,
});
