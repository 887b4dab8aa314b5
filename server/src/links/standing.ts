import { type LinkPage, pinOf } from '../procedure/link-page.ts';
import type { BaseRecord } from '../procedure/record.ts';
import type { OneTimeLink } from './one-time-link.entity.ts';
import type { Standing } from './task-shape.ts';

/** Whether a link is good today for what its record says now, or why not. */
export function standingOf(link: OneTimeLink, record: BaseRecord, page: LinkPage, today: string): Standing {
  if (link.usedAt) return 'USED';
  if (link.replacedAt || link.pinned !== pinOf(record, page)) return 'REPLACED';
  return link.expiresOn < today ? 'EXPIRED' : 'OPEN';
}
