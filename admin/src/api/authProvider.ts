import type { AuthProvider } from 'react-admin';
import { creatingSteps } from '../schema/schema.ts';
import { client } from './client.ts';
import { SIGN_IN, SIGN_OUT, VIEWER } from './documents.ts';
import { toHttpError } from './refusal.ts';

export interface Viewer {
  id: string;
  name: string;
  /** The steps this person may perform at all, and `read:TypeName` for what may be listed. */
  permissions: string[];
}

/** The session lives in a cookie that no script can read; who it belongs to is asked once per sign-in. */
let asked: Promise<Viewer | null> | undefined;

const askViewer = () =>
  (asked ??= client.query({ query: VIEWER }).then(
    ({ data }) => data.viewer,
    error => {
      asked = undefined;
      throw toHttpError(error);
    },
  ));

async function signedIn(): Promise<Viewer> {
  const viewer = await askViewer();
  if (!viewer) throw { redirectTo: '/login', message: false };
  return viewer;
}

export const authProvider: AuthProvider = {
  async login({ email, password }) {
    const { data } = await client.mutate({ mutation: SIGN_IN, variables: { email, password } }).catch(error => {
      throw toHttpError(error);
    });
    asked = Promise.resolve(data.signIn);
  },
  async logout() {
    const viewer = await asked?.catch(() => null);
    asked = undefined;
    if (viewer) await client.mutate({ mutation: SIGN_OUT });
  },
  async checkAuth() {
    await signedIn();
  },
  async checkError({ status }) {
    if (status !== 401) return;
    asked = Promise.resolve(null);
    throw { redirectTo: '/login' };
  },
  async getIdentity() {
    const { id, name } = await signedIn();
    return { id, fullName: name };
  },
  getPermissions: async () => (await askViewer())?.permissions ?? [],
  async canAccess({ action, resource }) {
    const { permissions } = await signedIn();
    if (action === 'list' || action === 'show') return permissions.includes(`read:${resource}`);
    return action === 'create' && creatingSteps(resource).some(({ name }) => permissions.includes(name));
  },
};
