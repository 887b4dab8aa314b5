import type { Context } from '../context.ts';
import { digest } from '../credentials/secret.ts';
import { Session } from '../organization/session.entity.ts';
import { User } from '../organization/user.entity.ts';
import type { FileParts } from '../platform/file-store.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { systemContext, systemViewer } from '../procedure/system-context.ts';
import { takeTogether } from '../steps/take-together.ts';
import type { Viewer } from '../viewer/viewer.ts';

type Owner = Pick<Viewer, 'userId' | 'personId' | 'name'>;

/** A step that somebody takes on their own account, whatever their roles let them see of accounts. */
export const ownContext = ({ userId, personId, name }: Owner, { files, now, language }: Context): RequestContext => ({
  ...systemContext((files as FileParts).orm, now, { ...systemViewer(), userId, personId, name }),
  language,
});

/** All sessions of the account end with its former password, but for the one in which it is changed. */
export async function changePassword(viewer: Viewer, password: string, context: Context) {
  const user = await takeTogether(ownContext(viewer, context), async (take, _, em) => {
    await take('changePassword', { id: viewer.userId, input: { password } });
    const changed = await em.findOneOrFail(User, { id: viewer.userId });
    const { session } = context.visit;
    await em.nativeDelete(Session, { user: changed.id, tokenHash: { $ne: session } });
    await em.nativeUpdate(Session, { tokenHash: session }, { passwordDigest: digest(changed.passwordHash) });
    return changed;
  });
  context.visit.remember(user);
}
