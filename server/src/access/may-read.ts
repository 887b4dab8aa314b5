import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { Viewer } from './viewer.ts';

/** The house's own people who have a part in the procedure; an administrator as such has none, nor has a customer. */
export const ofTheHouse = ({ kind, dealerId, roles }: Viewer) =>
  kind !== 'LINK' && !dealerId && roles.some(role => role !== 'ADMINISTRATOR');

/** Whether the viewer may read such records at all: dealers those with a rule for them, administrators who is who, customers none. */
export function mayRead(viewer: Viewer, record: RecordClass): boolean {
  if (viewer.kind === 'LINK') return false;
  const { dealers, chapter } = descriptionOf(record);
  if (viewer.dealerId) return dealers !== undefined;
  return ofTheHouse(viewer) || chapter === 'ORGANIZATION';
}
