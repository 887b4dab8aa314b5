import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { underscored } from '../fields/columns.ts';
import type { Refusal } from '../messages/errors.ts';
import { rowsOf } from '../platform/connections.ts';
import type { BaseRecord, RecordClass } from './record.ts';
import type { Guard } from './step.ts';
import type { StepContext } from './step-context.ts';

/**
 * A fact that a guard needs and no path leads to: SQL gives it for a row as JSON, in the statement by which the row is read
 * for the button, and again under the locks of the step.
 */
export interface Question<Answer = unknown> {
  /** No two questions share it. */
  name: string;
  sql(row: string): string;
  /** SQL that keeps what the answer rests on as it is until the step is taken, of the record with the id `$1`. */
  lock?: string;
  /**
   * The kinds of records that move the answer. Of some that have changed, SQL gives the ids of the records of which it is
   * to be asked again.
   */
  movedBy?: Readonly<Record<string, (ids: string) => string>>;
  /** Never set: what the SQL gives. */
  answer?: Answer;
}

type Situation = Pick<StepContext, 'today' | 'viewer'>;
type Asking = Guard<never> & { asks?: readonly Question[] };
export type Answers<Questions extends readonly Question[]> = {
  [At in keyof Questions]: Questions[At] extends Question<infer Answer> ? Answer : never;
};

/** A guard that is told the answers to questions besides the record. */
export function knowing<R extends object, const Questions extends readonly Question[]>(
  asks: Questions,
  rule: (record: R, answers: Answers<Questions>, situation: Situation) => Refusal | undefined,
): Guard<R> {
  const guard: Guard<R> = (record, situation) => rule(record, answersOf(record, asks), situation);
  // Guards are described by their names.
  Object.defineProperty(guard, 'name', { value: rule.name });
  return Object.assign(guard, { asks });
}

/** The answers that were read with a record. */
export const answersOf = <const Questions extends readonly Question[]>(record: object, asks: Questions) =>
  asks.map(({ name }) => (record as Pick<BaseRecord, 'answers'>).answers?.[name]) as Answers<Questions>;

/** The questions of these guards, each once. */
export const questionsOf = (guards: readonly Guard<BaseRecord>[]): readonly Question[] => [
  ...new Set(guards.flatMap(guard => (guard as Asking).asks ?? [])),
];

/**
 * SQL: the answers of a row as one object; a question is asked in the states only in which a guard wants to know it, and
 * in any where none are named.
 */
export function answersSql(
  row: string,
  guarded: readonly { guards?: readonly Guard<BaseRecord>[]; states?: readonly string[] }[],
) {
  const asked = new Map<Question, Set<string> | undefined>();
  for (const { guards = [], states } of guarded)
    for (const question of questionsOf(guards)) {
      const known = asked.get(question);
      const always = !states || (asked.has(question) && !known);
      asked.set(question, always ? undefined : new Set([...(known ?? []), ...states]));
    }
  const entries = [...asked].map(([{ name, sql }, states]) => {
    const answer = `to_json(${sql(row)})`;
    if (!states) return `'${name}', ${answer}`;
    return `'${name}', case when ${row}.state in (${[...states].map(state => `'${state}'`).join(', ')}) then ${answer} end`;
  });
  return entries.length ? `json_build_object(${entries.join(', ')})` : undefined;
}

/** Answers to the questions of the guards of a locked record; with locks, once they are to stay so. True where there was anything. */
export async function ask(
  em: SqlEntityManager,
  record: BaseRecord,
  guards: readonly Guard<BaseRecord>[],
  { locking }: { locking: boolean },
): Promise<boolean> {
  const questions = questionsOf(guards);
  if (!questions.length) return false;
  const locks = questions.flatMap(({ lock }) => (locking && lock ? rowsOf(em, lock, [record.id]) : []));
  const table = underscored((record.constructor as RecordClass).name);
  const answers = questions.map(({ name, sql }) => `'${name}', to_json(${sql('asked')})`);
  const asked = rowsOf<{ answers: Record<string, unknown> }>(
    em,
    `select json_build_object(${answers.join(', ')}) as answers from "${table}" asked where asked.id = $1`,
    [record.id],
  );
  // Sent together: what comes later is answered under the locks of what comes before.
  const [[row]] = await Promise.all([asked, ...locks]);
  record.answers = { ...record.answers, ...row?.answers };
  return true;
}
