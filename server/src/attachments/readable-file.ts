import { validate as isUuid } from 'uuid';
import { StoredFile } from '../files/stored-file.entity.ts';
import { unauthenticated } from '../messages/errors.ts';
import { descriptionOf } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { mayRead } from '../read/allow.ts';
import { visibleTo } from '../viewer/row-rules.ts';
import { seesWhole } from '../viewer/visibility.ts';

/** The file, where the viewer may read the record that it belongs to; dealers, where it is shared with them too. */
export async function readableFile(
  id: string,
  { procedure, viewer, language, fork }: RequestContext,
): Promise<StoredFile | null> {
  if (!viewer) throw unauthenticated(language);
  const em = fork();
  const file = isUuid(id) ? await em.findOne(StoredFile, { id, erasedAt: null }) : null;
  const record = file?.record ? procedure.recordNamed(file.record) : undefined;
  if (!file || !record || !mayRead(viewer, record) || !(file.shared || seesWhole(viewer))) return null;
  const visible = visibleTo(viewer, descriptionOf(record).dealers);
  return (await em.count(record, { $and: [{ id: file.recordId }, visible] } as never)) ? file : null;
}
