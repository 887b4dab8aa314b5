import type { Question } from '../procedure/question.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Complaint } from './complaint.entity.ts';
import { ComplaintGrade, ComplaintState, ComplaintTheme } from './complaint-choices.ts';
import type { ComplaintSummary, SummarizedComplaint } from './complaint-summary.entity.ts';

export type ComplaintNow = ComplaintFacts & Pick<Complaint, 'id' | 'number'>;
export type ComplaintFacts = Pick<SummarizedComplaint, 'grade' | 'state' | 'theme' | 'content'>;

/** SQL: which complaints a summary up to a day tells of. */
const toldUntil = (until: string) => `c.received_on <= ${until} and c.state <> 'CANCELLED' and not exists (
  select from summarized_complaint line join complaint_summary sent on sent.id = line.summary_id
  where line.complaint_id = c.id and sent.state <> 'DRAFT')`;

/** How the complaints stand of which the summary would tell now. Of two that are sent at once the second looks at what the first has told. */
export const toldNow: Question<readonly ComplaintNow[]> = {
  name: 'toldNow',
  sql: row => `(select coalesce(json_agg(json_build_object('id', c.id, 'number', c.number, 'grade', c.grade, 'state', c.state,
      'theme', c.theme, 'content', c.content) order by c.received_on, c.id), '[]')
    from complaint c where ${toldUntil(`${row}.until`)})`,
  lock: "select pg_advisory_xact_lock(hashtext('complaint summary')) where $1::uuid is not null",
};

/**
 * Complaints received up to the end of the period that were no wrong entry and are in no sent summary, in the order of
 * the register: one registered late is in the next summary, and none is in two.
 */
export async function complaintsOf(
  { until }: Pick<ComplaintSummary, 'until'>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Complaint[]> {
  const rows = await em.execute<{ id: string }[]>(`select c.id from complaint c where ${toldUntil('?::date')}`, [
    until,
  ]);
  const ids = rows.map(({ id }) => id);
  return em.find(Complaint, { id: { $in: ids } }, { orderBy: { receivedOn: 'asc', id: 'asc' } });
}

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
