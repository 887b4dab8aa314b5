import { readAnchors } from '../../overview/anchors.ts';
import type { AuditVerification } from '../../overview/audit-verification.ts';
import { type Fault, faultsBesideLinks, linkFaults, TOLD, toldAs } from '../../overview/trail-faults.ts';
import type { RequestContext } from '../../procedure/request-context.ts';
import { run } from '../../read/run.ts';
import { TrailVerification } from '../trail-verification.entity.ts';

interface Found {
  events: number;
  until: number;
  count: number;
  faults: Fault[] | null;
  whole: { at: string; by: string; intact: boolean } | null;
}

/**
 * Recomputes every link since the last anchor up to which all was verified, from the stored events, by one statement, so
 * at one moment; where there is none, the whole. Content erased by a disposal is no fault; altered or missing content
 * is. Anchors outside the database must still match.
 */
export async function verifyAuditTrail(context: RequestContext): Promise<AuditVerification> {
  const { anchors, torn, verified } = context.files
    ? await readAnchors(context.files.config)
    : { anchors: [], torn: 0, verified: null };
  const { events, until, count, faults, whole } = await run<Found>(context, statement => {
    const { procedure, tables } = statement;
    const param = (value: unknown, cast: string) => statement.param(value, cast);
    const after = verified ? param(verified.position, '::bigint') : '0::bigint';
    const since = verified ? after : undefined;
    const parts = [
      linkFaults(after, '9223372036854775807'),
      ...faultsBesideLinks(param(JSON.stringify(anchors), '::json'), procedure, tables, since),
    ];
    return `(with faulty as materialized (${parts.join('\nunion all ')})
      select json_build_object(
        'events', last.position + (select count(*) filter (where reason = 'EVENT_UNLINKED')
          - count(*) filter (where reason = 'EVENT_MISSING' or reason = 'LINK_MISSING' and position <= last.position) from faulty),
        'until', last.position,
        'count', (select count(*) from faulty),
        'faults', (select json_agg(f) from (select * from faulty order by position nulls last limit ${TOLD}) f),
        'whole', (select json_build_object('at', v.updated_at, 'intact', v.state = 'INTACT', 'by', (
            select e.person from procedure_event e where e.record_id = v.id and e.version = 1))
          from ${tables.table(TrailVerification)} v where v.state in ('INTACT', 'BROKEN') order by v.id desc limit 1))
      from (select coalesce(max(position), 0) as position from procedure_event_link) last)`;
  });
  const [first] = faults ?? [];
  return {
    intact: !count,
    events,
    anchors: anchors.length,
    lastAnchor: anchors.at(-1)?.position ?? null,
    tornAnchors: torn,
    verifiedFrom: (verified?.position ?? 0) + 1,
    verifiedUntil: until,
    wholeVerifiedAt: whole?.at ?? null,
    wholeVerifiedBy: whole?.by ?? null,
    wholeIntact: whole?.intact ?? null,
    faultCount: count,
    faults: (faults ?? []).map(toldAs),
    brokenAt: first?.event ?? null,
    brokenPosition: first?.position ?? null,
    record: first?.record ?? null,
    recordId: first?.record_id ?? null,
    reason: first?.reason ?? null,
  };
}
