import { Restore } from '../../organization/restore.entity.ts';
import { type Anchor, readAnchors } from '../../overview/anchors.ts';
import type { AuditVerification, RestoredPart } from '../../overview/audit-verification.ts';
import { type Fault, faultsBesideLinks, linkFaults, TOLD, toldAs, verifiedUntil } from '../../overview/trail-faults.ts';
import type { RequestContext } from '../../procedure/request-context.ts';
import { run } from '../../read/run.ts';
import { TrailVerification } from '../trail-verification.entity.ts';

interface Found {
  /** Up to where all was verified, by an anchor that matches. */
  base: number;
  events: number;
  until: number;
  count: number;
  faults: Fault[] | null;
  whole: { at: string; by: string; intact: boolean } | null;
  restores: RestoredPart[];
}

/**
 * Recomputes every link since the last anchor up to which all was verified, from the stored events, by one statement, so
 * at one moment; where there is none, the whole. Content erased by a disposal, or with the data of a person,
 * is no fault; altered or missing content is. Anchors outside the database must still match, but those of events that were lost by a restore, which is told.
 */
export async function verifyAuditTrail(context: RequestContext): Promise<AuditVerification> {
  const { anchors, torn } = context.files ? await readAnchors(context.files.config) : { anchors: [], torn: 0 };
  const last = anchors.findLast(({ verified }) => verified)?.position ?? 0;
  const found = await verify(context, anchors, last);
  // The last one is of events that were lost: that what came instead was verified, an earlier one says.
  const { base, events, until, count, faults, whole, restores } =
    found.base === last ? found : await verify(context, anchors, found.base);
  const [first] = faults ?? [];
  return {
    intact: !count,
    events,
    anchors: anchors.length,
    lastAnchor: anchors.at(-1)?.position ?? null,
    tornAnchors: torn,
    verifiedFrom: base + 1,
    verifiedUntil: until,
    wholeVerifiedAt: whole?.at ?? null,
    wholeVerifiedBy: whole?.by ?? null,
    wholeIntact: whole?.intact ?? null,
    restores,
    faultCount: count,
    faults: (faults ?? []).map(toldAs),
    brokenAt: first?.event ?? null,
    brokenPosition: first?.position ?? null,
    record: first?.record ?? null,
    recordId: first?.record_id ?? null,
    reason: first?.reason ?? null,
  };
}

const verify = (context: RequestContext, anchors: readonly Anchor[], base: number) =>
  run<Found>(context, statement => {
    const { procedure, tables } = statement;
    const stored = statement.param(JSON.stringify(anchors), '::json');
    const after = base ? statement.param(base, '::bigint') : '0::bigint';
    const since = base ? after : undefined;
    const parts = [linkFaults(after, '9223372036854775807'), ...faultsBesideLinks(stored, procedure, tables, since)];
    return `(with faulty as materialized (${parts.join('\nunion all ')})
      select json_build_object(
        'base', ${verifiedUntil(stored)},
        'events', last.position + (select count(*) filter (where reason = 'EVENT_UNLINKED')
          - count(*) filter (where reason = 'EVENT_MISSING' or reason = 'LINK_MISSING' and position <= last.position) from faulty),
        'until', last.position,
        'count', (select count(*) from faulty),
        'faults', (select json_agg(f) from (select * from faulty order by position nulls last limit ${TOLD}) f),
        'whole', (select json_build_object('at', v.updated_at, 'intact', v.state = 'INTACT', 'by', (
            select e.person from procedure_event e where e.record_id = v.id and e.version = 1))
          from ${tables.table(TrailVerification)} v where v.state in ('INTACT', 'BROKEN') order by v.id desc limit 1),
        'restores', (select coalesce(json_agg(json_build_object('restore', r.id, 'number', r.number, 'position', r.position,
            'lostUntil', r.lost_until, 'at', r.created_at, 'approvedBy', (
              select e.person from procedure_event e where e.record_id = r.id and e."to" = 'APPROVED')) order by r.id), '[]')
          from ${tables.table(Restore)} r where r.state = 'APPROVED'))
      from (select coalesce(max(position), 0) as position from procedure_event_link) last)`;
  });
