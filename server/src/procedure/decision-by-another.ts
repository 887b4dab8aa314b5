import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { refuse } from '../messages/errors.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { mayNotDecide } from './obstacle.ts';
import type { ChapterParts } from './procedure.ts';
import type { Question } from './question.ts';
import { type BaseRecord, descriptionOf } from './record.ts';
import { type StandingRule, standing } from './standing.ts';
import { statesOf } from './states.ts';
import type { Step } from './step.ts';
import { stepsIn } from './steps.ts';

/**
 * A decision that was for another person to take, as it was last taken on its record: by which accounts, their own and
 * that of whom they stood in for, and which it was not for. Whose accounts these are is asked again when that changes.
 */
@Entity()
@Unique({ properties: ['recordId', 'step'] })
export class DecisionByAnother {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'gen_random_uuid()' }) id!: string;
  @Property({ type: 'uuid' }) recordId!: string;
  @Property({ type: 'text' }) step!: string;
  @Index({ type: 'gin' })
  @Property({ columnType: 'uuid[]', type: 'string[]' })
  deciders!: string[];
  @Index({ type: 'gin' })
  @Property({ columnType: 'uuid[]', type: 'string[]' })
  authors!: string[];
}

/** Keeps who decided, and whose work it was. True where the same had been decided on before. */
export async function keepDecision(
  em: SqlEntityManager,
  step: Step,
  { id }: BaseRecord,
  authors: string[],
  by: Viewer,
) {
  const deciders = [by.userId, ...(by.onBehalfOf && step.notBy !== 'AUTHORS_IN_PERSON' ? [by.onBehalfOf.userId] : [])];
  const [kept] = await em.execute<{ again: boolean }[]>(
    `insert into decision_by_another (record_id, step, deciders, authors) values (?, ?, ?::uuid[], ?::uuid[])
      on conflict (record_id, step) do update set deciders = excluded.deciders, authors = excluded.authors
      returning xmax <> 0 as again`,
    [id, step.name, `{${deciders}}`, `{${authors}}`],
  );
  return kept?.again ?? false;
}

/** The accounts that a decision is not for, as the record stands before it. */
export const authorsKept = (step: Step, record: BaseRecord, viewer: Viewer) =>
  step.notBy ? [...new Set(mayNotDecide(step, record, viewer).flatMap(id => id ?? []))] : [];

interface Author {
  name: string;
  accounts: string[];
}

const ofAccounts = (people: string) => `array(select u.id from "user" u where ${people})`;
const moved = (accounts: string) =>
  `select d.record_id from decision_by_another d, (select ${accounts} as ids) a where d.deciders && a.ids or d.authors && a.ids`;

/** Who decided on what was their own work, as it is known today whose accounts are whose. */
const decidedByAuthors: Question<readonly Author[]> = {
  name: 'decidedByAuthors',
  sql: row => `(select coalesce(json_agg(json_build_object('name', p.name, 'accounts', array[a.id, b.id]) order by d.step), '[]')
    from decision_by_another d join "user" a on a.id = any(d.deciders)
      join "user" b on b.id = any(d.authors) and b.person_id = a.person_id join person p on p.id = a.person_id
    where d.record_id = ${row}.id)`,
  movedBy: {
    User: ids => moved(ofAccounts(`u.id = any(${ids})`)),
    Person: ids => moved(ofAccounts(`u.person_id = any(${ids})`)),
  },
};

/** What the rules of all kinds of records begin with that somebody else decides on. */
export const DECIDED_BY_ANOTHER = 'decidedByAnother';

/**
 * Whoever decides is not the author, also once it is known that two accounts are one person's: for each kind of record
 * with such decisions, from their own declarations. The door is the decision itself.
 */
export function decidedByAnother(chapters: readonly ChapterParts[]): StandingRule[] {
  const decisions = chapters
    .flatMap(({ resolvers = [] }) => resolvers.flatMap(stepsIn))
    .filter(({ notBy, record }) => notBy && !descriptionOf(record).appendOnly);
  return [...Map.groupBy(decisions, ({ record }) => record)].flatMap(([record, steps]) => {
    const clause = steps.find(step => step.clause)?.clause;
    return clause
      ? standing(record, `${DECIDED_BY_ANOTHER}${record.name}`, {
          ...{ clause, while: statesOf(record), rests: {}, movedByOthers: true, decided: true },
          label: DECIDED_BY_ANOTHER,
          asks: [decidedByAuthors],
          holds: (_, __, [found]) => {
            const [first] = found ?? [];
            return first && { ...refuse('decidedByAuthor', { person: first.name }), authors: first.accounts };
          },
        })
      : [];
  });
}
