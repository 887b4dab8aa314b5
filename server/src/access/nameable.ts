import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import { visibleTo } from '../read/row-rules.ts';
import type { Viewer } from './viewer.ts';

/** Which of such records the viewer may name, to change them or in a form: customers the one that their link is for. */
export function nameable(viewer: Viewer | null, record: RecordClass): object {
  if (viewer?.kind !== 'LINK') return visibleTo(viewer?.dealerId ?? null, descriptionOf(record).dealers);
  return { id: viewer.link?.record === record.name ? viewer.link.recordId : null };
}
