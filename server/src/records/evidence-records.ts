import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { within } from '../fields/business-day.ts';
import type { ClauseNumber } from '../fields/clause-number.ts';
import { type Class, fieldsOf } from '../fields/field.ts';
import { inWords } from '../messages/kept-sentence.ts';
import { companyLanguage } from '../messages/language.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { type BaseRecord, type RecordClass, titlePath } from '../procedure/record.ts';
import { snapshot } from '../procedure/snapshot.ts';
import { systemViewer } from '../procedure/system-context.ts';
import { labels } from '../procedures/sh-jr-c-160/labels/index.ts';
import type { Span } from './conformance/judgement.ts';

/** One step in the history of a record, with what proves it: its place in the chain, and what its digest is of. */
export interface Evidence {
  at: string;
  step: string;
  clause: string | null;
  person: string;
  department: string | null;
  onBehalfOf: string | null;
  from: string | null;
  to: string;
  version: number;
  position: number;
  hash: string;
  contentDigest: string;
  salt: string | null;
  content: string | null;
}

/** A record that shows how clauses were kept, and which. */
export interface Found {
  record: string;
  id: string;
  clauses: string[];
}

/** The records on which a step of these clauses was taken in the period, in the order in which that began. */
export const recordsUnder = (em: SqlEntityManager, clauses: readonly ClauseNumber[], { from, until }: Span) =>
  em.execute<Found[]>(
    `select record, record_id as id, array_agg(distinct clause) as clauses from procedure_event
      where clause in (${clauses.map(() => '?').join(', ')})
        and ${within('at', '?::date', '?::date')}
      group by record, record_id order by min(at), record_id`,
    [...clauses, from, until],
  );

/** A record with all that it says, and the paths by which it is read. */
export const wholeRecord = (em: SqlEntityManager, { record, id }: Pick<Found, 'record' | 'id'>) => {
  const type = procedureOf(em).recordNamed(record) as RecordClass;
  return em.findOneOrFail(type, { id } as never, { populate: pathsOf(type) as never }) as Promise<BaseRecord>;
};

const pathsOf = (owner: Class): string[] =>
  fieldsOf(owner).flatMap(({ name, kind, notStored, target }) => {
    if (notStored) return [];
    if (kind === 'link') return [[name, ...titlePath(target?.() as RecordClass)].join('.')];
    if (kind === 'file' || kind === 'links') return [name];
    return kind === 'lines' ? [name, ...pathsOf(target?.() as Class).map(path => `${name}.${path}`)] : [];
  });

/** Its content as plain values. What people keep sealed for now is no field, and so is not among them. */
export function content(record: BaseRecord) {
  const type = record.constructor as RecordClass;
  const { number, state, version, procedureRevision, createdAt, updatedAt } = record;
  return {
    ...{ record: type.name, ...labels.of(type.name), number, state, version, procedureRevision, createdAt, updatedAt },
    ...(inWords(companyLanguage, snapshot(record, systemViewer())) as object),
  };
}

export const historyOf = (em: SqlEntityManager, { id }: BaseRecord) =>
  em.execute<Evidence[]>(
    `select e.at, e.step, e.clause, e.person, e.department, e.on_behalf_of as "onBehalfOf", e."from", e."to", e.version,
        l.position::int as position, encode(l.hash, 'hex') as hash, e.content_digest as "contentDigest", c.salt, c.content
      from procedure_event e left join procedure_event_link l on l.event_id = e.id
        left join procedure_event_content c on c.id = e.id
      where e.record_id = ? order by e.version`,
    [id],
  );

/** Steps by which somebody decided, and those by which somebody signed. */
export const isDecision =
  ({ steps }: Procedure) =>
  ({ step }: Evidence) =>
    Boolean(steps.named(step)?.decides);
export const isSignature =
  ({ steps }: Procedure) =>
  ({ step: name }: Evidence) => {
    const step = steps.named(name);
    return Boolean(step?.signs || fieldsOf(step?.input ?? Object).some(({ widget }) => widget === 'SIGNATURE'));
  };
