import { validate as isUuid } from 'uuid';
import { mayRead } from '../access/may-read.ts';
import { seesWhole } from '../access/visibility.ts';
import type { Context } from '../context.ts';
import { unauthenticated } from '../procedure/errors.ts';
import { descriptionOf } from '../procedure/record.ts';
import { visibleTo } from '../read/row-rules.ts';
import { StoredFile } from './stored-file.entity.ts';

/** The file, where the viewer may read the record that it belongs to; dealers, where it is shared with them too. */
export async function readableFile(
  id: string,
  { procedure, viewer, language, fork }: Context,
): Promise<StoredFile | null> {
  if (!viewer) throw unauthenticated(language);
  const em = fork();
  const file = isUuid(id) ? await em.findOne(StoredFile, { id, erasedAt: null }) : null;
  const record = file?.record ? procedure.recordNamed(file.record) : undefined;
  if (!file || !record || !mayRead(viewer, record) || !(file.shared || seesWhole(viewer))) return null;
  const visible = visibleTo(viewer, descriptionOf(record).dealers);
  return (await em.count(record, { $and: [{ id: file.recordId }, visible] } as never)) ? file : null;
}
