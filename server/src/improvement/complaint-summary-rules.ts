import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts } from '../procedure/facts.ts';
import { answersOf, knowing } from '../procedure/question.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { whereSql } from '../procedure/turn.ts';
import { type ComplaintNow, factsOf, toldNow } from './complaint-figures.ts';
import { ComplaintSummary } from './complaint-summary.entity.ts';

/** 5.3.9: only days that have come can be summed up. */
export function summedUpPeriod(
  { from, until }: Pick<ComplaintSummary, 'from' | 'until'>,
  _: unknown,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (until < from) return refuse('endsBeforeStart', {}, 'until');
  if (until > today) return refuse('dayInTheFuture', { today }, 'until');
}

/** 5.3.9: a period is summed up once; what came to be known later is in the next summary. */
export async function onlySummaryOfPeriod(
  { from, until }: Pick<ComplaintSummary, 'from' | 'until'>,
  { id }: Facts<ComplaintSummary>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  const first = await em.findOne(ComplaintSummary, { from, until, id: { $ne: id } });
  if (first) return refuse('periodSummedUp', { number: first.number, from, until }, 'until');
}

/** 5.3.9: figures alone sum nothing up. */
export function summedUpInWords({ text }: Pick<ComplaintSummary, 'text'>): Refusal | undefined {
  if (!text) return refuse('summaryNeedsText');
}

/** 5.3.9: Management is told how the complaints stand now, and the head has looked at just that. */
function standsAsCompiled(
  { complaints }: Facts<ComplaintSummary, 'complaints'>,
  [present]: readonly [readonly ComplaintNow[]],
): Refusal | undefined {
  const compiled = new Map([...complaints].map(line => [line.complaint.id, JSON.stringify(factsOf(line))]));
  const changed = present.filter(complaint => compiled.get(complaint.id) !== JSON.stringify(factsOf(complaint)));
  const gone = compiled.size - (present.length - changed.filter(({ id }) => !compiled.has(id)).length);
  if (changed.length || gone)
    return refuse('summaryOutdated', { numbers: changed.length ? changed.map(({ number }) => number) : '–' });
}

export const toldAsItIs = knowing([toldNow], standsAsCompiled);

/** A draft that cannot be sent as it stands. */
export const isToBeWrittenAnew = whereSql(
  (summary: Facts<ComplaintSummary, 'complaints'>) =>
    Boolean(summedUpInWords(summary) ?? standsAsCompiled(summary, answersOf(summary, [toldNow]))),
  // Whether one that has its text still says what is so is asked of the row itself: then it waits to be sent.
  row => `coalesce(${row}.text, '') = ''`,
);
