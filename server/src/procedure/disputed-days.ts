import type { ClauseNumber } from '../fields/clause-number.ts';
import { refuse } from '../messages/errors.ts';
import type { ChapterParts } from './procedure.ts';
import type { Question } from './question.ts';
import type { BaseRecord, RecordClass } from './record.ts';
import { type StandingRule, standing } from './standing.ts';
import { isForTheHead, statedWithin } from './stated-days.ts';
import { statesOf } from './states.ts';
import { stepsIn } from './steps.ts';

/** A stated day that nobody else answers for, and whose it is. */
interface DisputedDay {
  number: string;
  day: string;
  finding: string;
  statedBy: string;
}

/** SQL: the disputed days that a row still says; one that was put right since is disputed no more. */
export function disputedOn(row: string) {
  const value = `to_jsonb(${row}) ->> said.field`;
  return `select s.record_number as number, s.stated_on as day, s.finding, s.stated_by_id as "statedBy" from stated_day s,
    lateral (select lower(regexp_replace(s.path, '([A-Z])', '_\\1', 'g')) as field) said
    where s.record = ${row}.id and s.state = 'DISPUTED' and (${value} is null
      or case when s.stated_at is null then ${value} = s.stated_on::text else (${value})::timestamptz = s.stated_at end)`;
}

/** What all rules about disputed days begin with. */
export const UNDISPUTED_DAYS = 'undisputedDays';

interface Rests<R extends BaseRecord> {
  clause: ClauseNumber;
  while: readonly R['state'][];
  /** SQL: the disputed days of what it rests on, as `disputedOn` gives them. */
  days: (row: string) => string;
  movedBy: Question['movedBy'];
}

/** What rests on a day that is disputed says so, until the day is put right or somebody decides that it stays as it is. */
export function restsOnUndisputedDays<R extends BaseRecord>(
  record: RecordClass<R>,
  { days, movedBy, ...rule }: Rests<R>,
): StandingRule {
  const disputed: Question<readonly DisputedDay[]> = {
    name: `disputedDaysOf${record.name}`,
    sql: row => `(select coalesce(json_agg(d order by d.day, d.number), '[]') from (${days(row)}) d)`,
    movedBy,
  };
  return standing(record, `${UNDISPUTED_DAYS}${record.name}`, {
    ...(rule as { clause: ClauseNumber; while: never[] }),
    ...{ rests: {}, decided: true, label: UNDISPUTED_DAYS },
    asks: [disputed],
    holds: (_, __, [found]) => {
      const [first] = found ?? [];
      if (!first) return;
      const { number, day, finding } = first;
      return { ...refuse('dayDisputed', { number, day, finding }), authors: found.map(({ statedBy }) => statedBy) };
    },
  });
}

/** The records themselves on which a day can be disputed, from the steps that state it. */
export function saysNothingDisputed(chapters: readonly ChapterParts[]): StandingRule[] {
  const stating = chapters
    .flatMap(({ resolvers = [] }) => resolvers.flatMap(stepsIn))
    .filter(step => statedWithin(step).length && (step.offline || !isForTheHead(step)));
  return [...Map.groupBy(stating, ({ record }) => record)].flatMap(([record, steps]) => {
    const clause = steps.find(step => step.clause)?.clause;
    const movedBy = { StatedDay: (ids: string) => `select s.record from stated_day s where s.id = any(${ids})` };
    return clause
      ? restsOnUndisputedDays(record, { clause, while: statesOf(record) as never[], days: disputedOn, movedBy })
      : [];
  });
}
