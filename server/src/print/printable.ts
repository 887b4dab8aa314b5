import { validate as isUuid } from 'uuid';
import { unauthenticated } from '../messages/errors.ts';
import type { PrintedForm } from '../procedure/printed-form.ts';
import { type BaseRecord, descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { mayRead } from '../read/allow.ts';
import { visibleTo } from '../viewer/row-rules.ts';
import { companyEm } from '../viewer/viewer.ts';

interface Printable {
  form: PrintedForm;
  record: BaseRecord;
}

/**
 * A record on its form, where the viewer may read it. Then it is read as the company reads it: a paper says the same to
 * everybody who may hold it, its issuer included, whom dealers do not see as a user.
 */
export async function printable(type: string, id: string, context: RequestContext): Promise<Printable | null> {
  const { procedure, viewer, language, fork } = context;
  if (!viewer) throw unauthenticated(language);
  const owner = procedure.recordNamed(type);
  const form = owner && procedure.printedFormOf(owner);
  if (!form || !isUuid(id) || !mayRead(viewer, owner)) return null;
  const em = fork();
  const visible = visibleTo(viewer, descriptionOf(owner).dealers);
  if (!(await em.count(owner, { $and: [{ id }, visible] } as never))) return null;
  const record = await companyEm(em).findOneOrFail(owner as RecordClass, { id } as never, {
    populate: form.load as never,
  });
  // Of what was disposed of nothing is left to print.
  return record.state === 'DISPOSED' ? null : { form, record };
}
