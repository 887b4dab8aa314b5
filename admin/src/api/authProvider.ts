import { type AuthProvider, HttpError } from 'react-admin';
import { whenIdle } from '../device.ts';
import { takeViewer } from '../firstRequests.ts';
import { signOutMutation, type ViewerFragment, type ViewerQuery, viewerQuery } from '../generated/operations.ts';
import { creatingSteps } from '../schema/schema.ts';
import { signedInAs } from '../store.ts';
import { recallViews } from '../views/views.ts';
import { dataOf, mutate, orKept, read } from './client.ts';

/** The session lives in a cookie that no script can read; who it belongs to is asked once per sign-in. */
let viewerRead: Promise<ViewerFragment | null> | undefined;

async function askViewer(): Promise<ViewerFragment | null> {
  // Where nobody has signed in, a visit need not wait for the API to say so.
  if (!signedInAs()) return null;
  const sent = takeViewer();
  viewerRead ??= (sent ? orKept(viewerQuery, {}, dataOf<ViewerQuery>(sent)) : read(viewerQuery)).then(({ viewer }) => {
    if (viewer) bringViews();
    return viewer;
  });
  viewerRead.catch(() => {
    viewerRead = undefined;
  });
  return viewerRead;
}

/** Saved views come after the page is there; without them it works as well. */
const bringViews = () => whenIdle(() => void recallViews().catch(() => {}));

async function signedIn(): Promise<ViewerFragment> {
  const viewer = await askViewer();
  if (!viewer || viewer.passwordChangeDue) throw { redirectTo: '/login', message: false };
  return viewer;
}

export const authProvider: AuthProvider = {
  /** On a page of its own, without the panel. */
  async login() {},
  async logout() {
    const viewer = await viewerRead?.catch(() => null);
    viewerRead = undefined;
    const id = signedInAs();
    if (id) await import('../field/answers.ts').then(({ forgetAll }) => forgetAll(id)).catch(() => {});
    if (viewer) await mutate(signOutMutation);
    if (viewer?.signedInBy === 'PROVIDER') return '/login?left=';
  },
  async checkAuth() {
    await signedIn().catch(error => {
      // Where no answer comes, nobody is signed out by that.
      if (!(error instanceof HttpError && error.status === 0)) throw error;
    });
  },
  async checkError({ status }) {
    if (status !== 401) return;
    viewerRead = Promise.resolve(null);
    throw { redirectTo: '/login?expired=', message: false };
  },
  async getIdentity() {
    const { id, personId, name, roles, departments, signedInBy } = await signedIn();
    return { id, personId, fullName: name, roles, departments, signedInBy };
  },
  getPermissions: async () => (await askViewer())?.permissions ?? [],
  async canAccess({ action, resource }) {
    const { permissions } = await signedIn();
    if (action === 'list' || action === 'show') return permissions.includes(`read:${resource}`);
    return action === 'create' && creatingSteps(resource).some(({ name }) => permissions.includes(name));
  },
};
