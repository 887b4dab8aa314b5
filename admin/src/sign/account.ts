import { signedIn } from '../link/accountByLink.ts';
import { ask } from '../link/ask.ts';
import type { Language } from '../link/task.ts';

export interface Account {
  email: string;
  password: string;
}

export interface Viewer {
  id: string;
  passwordChangeDue: boolean;
}

/** What the API says against it, in the reader's language; of a field where it is one's fault. */
export class Refused extends Error {
  readonly fields?: Record<string, string>;

  constructor(message: string, fields?: Record<string, string>) {
    super(message);
    this.fields = fields;
  }
}

async function take<Data>(language: Language, step: string, variables: object): Promise<Data> {
  const answer = await ask<Data>(language, step, variables);
  const [error] = answer?.errors ?? [];
  if (error) throw new Refused(error.message, error.extensions.fields);
  if (!answer?.data) throw new Error('no answer');
  return answer.data;
}

export const signIn = async (account: Account, language: Language): Promise<Viewer> =>
  (
    await take<{ signIn: Viewer }>(
      language,
      `mutation SignIn($email: String!, $password: String!) {
        signIn(email: $email, password: $password) { id passwordChangeDue }
      }`,
      account,
    )
  ).signIn;

export const changePassword = (current: string, chosen: string, language: Language) =>
  take(
    language,
    'mutation ChangeOwnPassword($input: ChangeOwnPasswordInput!) { changeOwnPassword(input: $input) { id } }',
    { input: { current, new: chosen } },
  );

export const requestPasswordLink = (email: string, language: Language) =>
  take(language, 'mutation RequestPasswordLink($email: String!) { requestPasswordLink(email: $email) }', { email });

/** Goes on to the panel, to where the person was going. */
export const enter = ({ id }: Viewer) => signedIn(id, wanted());

/** This very address, or the one that it names; of this site alone, and the panel's first page where it names none. */
export function wanted(): string {
  if (location.pathname !== '/login') return location.href;
  const first = new URL('/', location.origin).href;
  const named = new URLSearchParams(location.search).get('next') ?? '/';
  if (!URL.canParse(named, location.origin)) return first;
  const next = new URL(named, location.origin);
  return next.origin === location.origin ? next.href : first;
}
