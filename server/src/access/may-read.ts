import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { Viewer } from './viewer.ts';

/** Whether the viewer may read such records at all: dealers those with a rule for them, administrators who is who. */
export function mayRead(viewer: Viewer, record: RecordClass): boolean {
  const { dealers, chapter } = descriptionOf(record);
  if (viewer.dealerId) return dealers !== undefined;
  return viewer.roles.some(role => role !== 'ADMINISTRATOR') || chapter === 'ORGANIZATION';
}
