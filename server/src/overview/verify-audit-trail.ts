import { descriptionOf } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { run } from '../read/run.ts';
import type { Statement } from '../read/statement.ts';
import { type Anchor, readAnchors } from './anchors.ts';
import type { AuditFault, AuditVerification } from './audit-verification.ts';

interface Fault {
  position: number | null;
  event: string | null;
  record: string | null;
  record_id: string | null;
  reason: AuditFault;
}

/**
 * Recomputes every link from the stored events by one statement, so at one moment. Content erased by a disposal is no
 * fault; altered or missing content is. Anchors outside the database must still match.
 */
export async function verifyAuditTrail(context: RequestContext): Promise<AuditVerification> {
  const anchors = context.files ? await readAnchors(context.files.config) : [];
  const { events, fault } = await run<{ events: number; fault: Fault | null }>(
    context,
    statement => `json_build_object(
      'events', (select count(*) from procedure_event),
      'fault', (select to_json(f) from (${faults(statement, anchors)} order by position nulls last limit 1) f))`,
  );
  return {
    intact: !fault,
    events,
    anchors: anchors.length,
    lastAnchor: anchors.at(-1)?.position ?? null,
    brokenAt: fault?.event ?? null,
    brokenPosition: fault?.position ?? null,
    record: fault?.record ?? null,
    recordId: fault?.record_id ?? null,
    reason: fault?.reason ?? null,
  };
}

const faults = (statement: Statement, anchors: readonly Anchor[]) =>
  [linkFaults, endFaults, anchorFaults(statement, anchors), unlinkedEvents, recordFaults(statement)].join(
    '\nunion all ',
  );

const digest = `encode(sha256(convert_to(c.salt || c.content, 'UTF8')), 'hex')`;

/** Each link must follow on the one before it, and carry the hash over it and over the event. */
const linkFaults = `
  select case when reason = 'LINK_MISSING' then before + 1 else position end as position,
    case when reason <> 'LINK_MISSING' then event_id end as event, record, record_id, reason
  from (
    select l.position, l.before, l.event_id, e.record, e.record_id, case
      when l.position <> l.before + 1 then 'LINK_MISSING'
      when e.id is null then 'EVENT_MISSING'
      when l.hash <> sanbao_event_hash(l.previous, e) then 'EVENT_ALTERED'
      when length(c.salt) <> 32 or ${digest} <> e.content_digest then 'CONTENT_ALTERED'
      when c.id is null and not exists (
        select from procedure_event d where d.record_id = e.record_id and d."to" = 'DISPOSED'
      ) then 'CONTENT_MISSING'
    end as reason
    from (
      select *, lag(position, 1, 0::bigint) over chain as before, lag(hash, 1, sha256('')) over chain as previous
      from procedure_event_link window chain as (order by position)
    ) l
    left join procedure_event e on e.id = l.event_id
    left join procedure_event_content c on c.id = l.event_id
  ) checked
  where reason is not null`;

/** The head must name the last link: otherwise the newest events could be cut off unnoticed. */
const endFaults = `
  select last.position + 1, null, null, null, case when h.position > last.position then 'LINK_MISSING' else 'HEAD_ALTERED' end
  from (select coalesce(max(position), 0) as position from procedure_event_link) last
  left join procedure_event_link l on l.position = last.position
  left join procedure_chain_head h on h.id = 1
  where (h.position, h.hash) is distinct from (last.position, coalesce(l.hash, sha256('')))`;

/** The chain must have had the hash of each anchor at its position. */
const anchorFaults = (statement: Statement, anchors: readonly Anchor[]) => `
  select a.position, l.event_id, e.record, e.record_id, 'ANCHOR_DIFFERS'
  from json_to_recordset(${statement.param(JSON.stringify(anchors), '::json')}) a(position bigint, hash text)
  left join procedure_event_link l on l.position = a.position
  left join procedure_event e on e.id = l.event_id
  where encode(l.hash, 'hex') is distinct from a.hash`;

const unlinkedEvents = `
  select null, e.id, e.record, e.record_id, 'EVENT_UNLINKED' from procedure_event e
  where not exists (select from procedure_event_link l where l.event_id = e.id)`;

/** A record has as many events as its version, and the state of its last event. Ledger lines have no events of their own. */
const recordFaults = ({ procedure, tables }: Statement) => `
  select null, e.last, coalesce(r.record, e.record), coalesce(r.id, e.record_id),
    case when r.id is null then 'RECORD_MISSING' else 'RECORD_DISAGREES' end
  from (
    ${procedure.records
      .filter(record => !descriptionOf(record).appendOnly)
      .map(record => `select '${record.name}' as record, id, version, state from ${tables.table(record)}`)
      .join('\n    union all ')}
  ) r
  full join (
    select record, record_id, count(*) as events, (array_agg(id order by version desc))[1] as last,
      (array_agg("to" order by version desc))[1] as state
    from procedure_event group by record, record_id
  ) e on e.record_id = r.id and e.record = r.record
  where (r.version, r.state) is distinct from (e.events, e.state)`;
