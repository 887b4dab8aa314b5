import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { Viewer } from './viewer.ts';

type Seeing = Pick<Viewer, 'visibility'>;

/** The company's own people who have a part in the procedure; an administrator as such has none, nor has a customer. */
export const isStaff = ({ visibility }: Seeing) => visibility === 'STAFF';

/** Whether nothing is hidden from the viewer in the records that they may read at all. */
export const seesWhole = ({ visibility }: Seeing) => visibility === 'STAFF' || visibility === 'ADMINISTRATION';

/** Whether the viewer may read such records at all: dealers those with a rule for them, administrators who is who, customers none. */
export function mayRead({ visibility }: Seeing, record: RecordClass): boolean {
  const { dealers, chapter } = descriptionOf(record);
  const readable: Record<typeof visibility, boolean> = {
    STAFF: true,
    ADMINISTRATION: chapter === 'ORGANIZATION',
    DEALER: dealers !== undefined,
    NONE: false,
  };
  return readable[visibility];
}
