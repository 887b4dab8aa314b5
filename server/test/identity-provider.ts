import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

interface State {
  /** Who sits at the keyboard, by their subject; null: somebody who gives up. */
  person: string | null;
  people: Record<string, { email: string; email_verified?: boolean }>;
  /** So many milliseconds its clock is ahead. */
  clock: number;
  /** It takes requests and never answers. */
  silent: boolean;
}

/** A real identity provider, the way through it, and how it is told what to do. */
export async function startIdentityProvider(publicUrl: string) {
  const provider = fork(join(import.meta.dirname, 'identity-provider-process.mjs'), { execArgv: [], stdio: 'ignore' });
  const tell = async (told: Partial<State> | { redirectUri: string }) => {
    provider.send(told);
    const [answer] = await once(provider, 'message');
    return answer as { issuer: string };
  };
  const { issuer } = await tell({ redirectUri: `${publicUrl}/sign-in/callback` });
  return {
    settings: {
      PUBLIC_URL: publicUrl,
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: 'sanbao',
      OIDC_CLIENT_SECRET: 'a secret of the client',
    },
    issuer,
    tell: (told: Partial<State>) => tell(told),
    async stop() {
      provider.disconnect();
      await once(provider, 'exit');
    },
  };
}

/** A browser at the provider, which keeps its cookies there; gives where it is sent in the end. */
export function browserAt(issuer: string) {
  const cookies = new Map<string, string>();
  return async function follow(address: string): Promise<string> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { redirect: 'manual', headers: { cookie } });
    for (const each of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (each.split(';', 1)[0] as string).split(/=(.*)/);
      value ? cookies.set(name, value) : cookies.delete(name);
    }
    const next = response.headers.get('location');
    if (!next) throw new Error(`${address}: ${response.status} ${await response.text()}`);
    const target = new URL(next, address).href;
    return target.startsWith(issuer) ? follow(target) : target;
  };
}
