import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { Viewer } from '../viewer/viewer.ts';

/** Whether the viewer may read such records at all: dealers those with a rule for them, administrators who is who, customers none. */
export function mayRead({ visibility }: Pick<Viewer, 'visibility'>, record: RecordClass): boolean {
  const { dealers, chapter } = descriptionOf(record);
  const readable: Record<typeof visibility, boolean> = {
    STAFF: true,
    ADMINISTRATION: chapter === 'ORGANIZATION',
    DEALER: dealers !== undefined,
    NONE: false,
  };
  return readable[visibility];
}
