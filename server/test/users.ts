import type { Role } from '../src/access/roles.ts';
import { DEMO_PASSWORD } from '../src/demo/accounts.ts';
import type { Sanbao } from './sanbao.ts';

/** Lets somebody sign in who has no account among those of the demo. */
export async function account(sanbao: Sanbao, name: string, person: string, roles: Role[]) {
  const administrator = await sanbao.as('admin');
  const { id } = await administrator.step('createUser', {
    input: { email: `${name}@sanbao.example`, person, roles },
  });
  await administrator.step('setUserPassword', { id, input: { password: DEMO_PASSWORD } });
}
