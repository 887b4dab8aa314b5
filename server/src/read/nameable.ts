import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import { visibleTo } from '../viewer/row-rules.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { mayRead } from './may-read.ts';

/** Which of such records the viewer may name, to change them or in a form: customers the one that their link is for. */
export function nameable(viewer: Viewer | null, record: RecordClass): object {
  if (viewer?.link) return { id: viewer.link.record === record.name ? viewer.link.recordId : null };
  return viewer && mayRead(viewer, record) ? visibleTo(viewer, descriptionOf(record).dealers) : { id: null };
}
