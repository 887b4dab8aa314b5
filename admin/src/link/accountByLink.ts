import { keepOnDevice } from '../device.ts';
import { storeKey } from '../reader.ts';
import { ask } from './ask.ts';
import type { Language, Task } from './task.ts';

export interface Account {
  standing: Task['standing'];
  invitation: boolean;
  name: string;
  email: string;
}

type Outcome = { viewer: string } | { lost: true } | { standing: Account['standing'] } | { message: string };

const nobody = { invitation: false, name: '', email: '' };

/** Null where no answer came. */
export async function readAccount(secret: string, language: Language): Promise<Account | null> {
  const answer = await ask<{ accountByLink: Account }>(
    language,
    'query ($secret: String!) { accountByLink(secret: $secret) { standing invitation name email } }',
    { secret },
  );
  const [error] = answer?.errors ?? [];
  if (error?.extensions.code === 'RATE_LIMITED') return { standing: 'BUSY', ...nobody };
  return answer?.data?.accountByLink ?? null;
}

export async function choosePassword(secret: string, password: string, language: Language): Promise<Outcome> {
  const answer = await ask<{ choosePassword: { id: string } }>(
    language,
    'mutation ($input: ChoosePasswordInput!) { choosePassword(input: $input) { id } }',
    { input: { link: secret, password } },
  );
  const [error] = answer?.errors ?? [];
  if (!answer || error?.extensions.code === 'INTERNAL_SERVER_ERROR') return { lost: true };
  if (!error) return { viewer: answer.data?.choosePassword.id ?? '' };
  const { standing, fields = {} } = error.extensions;
  return standing ? { standing } : { message: fields.password ?? error.message };
}

/** The panel asks who is signed in where somebody has: here somebody just has. */
export function signedIn(viewer: string, wanted = '/') {
  keepOnDevice(storeKey('signedIn'), viewer);
  if (wanted === location.href) location.reload();
  else location.replace(wanted);
}
