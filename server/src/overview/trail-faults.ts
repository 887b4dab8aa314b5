import { NIL } from 'uuid';
import { NOTED } from '../procedure/note.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { descriptionOf } from '../procedure/record.ts';
import type { Tables } from '../read/tables.ts';
import type { AuditFault, TrailFault } from './audit-verification.ts';

/** What is wrong with the trail, as the statements below tell it. */
export interface Fault {
  position: number | null;
  event: string | null;
  record: string | null;
  record_id: string | null;
  reason: AuditFault;
}

export const toldAs = ({ reason, position, event, record, record_id }: Fault): TrailFault => ({
  reason,
  position,
  event,
  resource: record,
  record: record_id,
});

/** The most that are told one by one: of all faults, and of a run of what is missing. How many there are is told beside them. */
export const TOLD = 10_000;

const digest = `encode(sha256(convert_to(c.salt || c.content, 'UTF8')), 'hex')`;

/**
 * Each of the links behind one position, up to another, must carry the hash over the one before it and over its event. A
 * link is not altered by what is wrong with the one before: each is held against what stands in it.
 */
export const linkFaults = (after: string, until: string) => `
  select position, event_id as event, record, record_id, reason
  from (
    select l.position, l.event_id, e.record, e.record_id, case
      when e.id is null then 'EVENT_MISSING'
      when l.before = l.position - 1 and l.hash <> sanbao_event_hash(l.previous, e) then 'EVENT_ALTERED'
      when length(c.salt) <> 32 or ${digest} <> e.content_digest then 'CONTENT_ALTERED'
      when c.id is null and not exists (
        select from procedure_event d where d.record_id = e.record_id
          and (d."to" = 'DISPOSED' or d.step = 'erasePersonData' and d.version >= e.version and e."to" <> 'ERASED')
      ) then 'CONTENT_MISSING'
    end as reason
    from (
      select *, lag(position, 1, 0::bigint) over chain as before, lag(hash, 1, sha256('')) over chain as previous
      from procedure_event_link where position between ${after} and ${until} window chain as (order by position)
    ) l
    left join procedure_event e on e.id = l.event_id
    left join procedure_event_content c on c.id = l.event_id
    where l.position > ${after}
  ) checked
  where reason is not null`;

/** The links have no gaps, and the head names the last: otherwise the newest events could be cut off unnoticed. */
const gapFaults = (after: string) => `
  select generate_series(before + 1, least(position - 1, before + ${TOLD})), null::uuid, null, null::uuid, 'LINK_MISSING'
  from (
    select position, lag(position, 1, ${after}) over (order by position) as before
    from procedure_event_link where position > ${after}
  ) l
  where position > before + 1
  union all
  select generate_series(last.position + 1, last.position + 1 + least(greatest(h.position - last.position - 1, 0), ${TOLD})),
    null, null, null, case when h.position > last.position then 'LINK_MISSING' else 'HEAD_ALTERED' end
  from (select coalesce(max(position), 0) as position from procedure_event_link) last
  left join procedure_event_link l on l.position = last.position
  left join procedure_chain_head h on h.id = 1
  where (h.position, h.hash) is distinct from (last.position, coalesce(l.hash, sha256('')))`;

/** The chain must have had the hash of each anchor at its position, unless two people said that the event was lost by a restore. */
const anchorFaults = (anchors: string) => `
  select a.position, l.event_id, e.record, e.record_id, 'ANCHOR_DIFFERS'
  from json_to_recordset(${anchors}) a(position bigint, hash text)
  left join procedure_event_link l on l.position = a.position
  left join procedure_event e on e.id = l.event_id
  where encode(l.hash, 'hex') is distinct from a.hash and not exists (
    select from restore r, jsonb_to_recordset(r.lost_anchors) lost(position bigint, hash text)
    where r.state = 'APPROVED' and lost.position = a.position and lost.hash = a.hash)`;

/** SQL: the last anchor up to which all was verified, by its position. One of events that were lost since is none. */
export const verifiedUntil = (anchors: string) => `(
  select coalesce(max(a.position), 0)::float8
  from json_to_recordset(${anchors}) a(position bigint, hash text, verified boolean)
  join procedure_event_link l on l.position = a.position and encode(l.hash, 'hex') = a.hash
  where a.verified)`;

/** Each event has its link; behind a position, those that were written since, by the time in their ids. */
const unlinkedFaults = (after?: string) => `
  select null, e.id, e.record, e.record_id, 'EVENT_UNLINKED' from procedure_event e
  where not exists (select from procedure_event_link l where l.event_id = e.id)${
    after
      ? ` and e.id >= coalesce((select sanbao_event_bound(uuid_extract_timestamp(event_id) at time zone 'UTC' - interval '1 day')
        from procedure_event_link where position = ${after}), '${NIL}')`
      : ''
  }`;

/** All that may be wrong beside the links themselves, behind a position; in the whole, behind none. `anchors` is SQL. */
export const faultsBesideLinks = (anchors: string, procedure: Procedure, tables: Tables, after?: string) => [
  gapFaults(after ?? '0::bigint'),
  anchorFaults(anchors),
  unlinkedFaults(after),
  recordFaults(procedure, tables, after),
];

/**
 * A record has as many events as its version, beside the notes on it, and the state of its last event; behind a position, those records that have
 * events there. Ledger lines have no events of their own.
 */
function recordFaults({ records }: Procedure, tables: Tables, after?: string) {
  const kept = records.filter(record => !descriptionOf(record).appendOnly);
  const touched = after
    ? `with touched as materialized (
      select distinct e.record, e.record_id from procedure_event_link l join procedure_event e on e.id = l.event_id
      where l.position > ${after})`
    : '';
  const rows = kept.map(record =>
    after
      ? `select '${record.name}' as record, r.id, r.version, r.state from touched t join ${tables.table(record)} r on r.id = t.record_id where t.record = '${record.name}'`
      : `select '${record.name}' as record, id, version, state from ${tables.table(record)}`,
  );
  const events = after ? 'touched t join procedure_event o using (record, record_id)' : 'procedure_event o';
  return `
  select null, (select l.id from procedure_event l where l.record_id = faulty.record_id order by l.version desc limit 1),
    record, record_id, reason
  from (${touched}
    select coalesce(r.record, e.record) as record, coalesce(r.id, e.record_id) as record_id,
      case when r.id is null then 'RECORD_MISSING' else 'RECORD_DISAGREES' end as reason
    from (${rows.join('\n    union all ')}) r
    full join (
      select record, record_id, count(*) filter (where o.step <> '${NOTED}') as events, substr(max(lpad(o.version::text, 10, '0') || o."to"), 11) as state
      from ${events} group by record, record_id
    ) e on e.record_id = r.id and e.record = r.record
    where (r.version, r.state) is distinct from (e.events, e.state)
  ) faulty`;
}
