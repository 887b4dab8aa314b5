import { hashPassword } from '../src/credentials/password.ts';
import { DEMO_PASSWORD } from '../src/demo/accounts.ts';
import { systemContext } from '../src/procedure/system-context.ts';
import { takeNamed } from '../src/steps/take-step.ts';
import type { Role } from '../src/viewer/roles.ts';
import type { Sanbao } from './sanbao.ts';

/** Gives one of the demo's accounts a password of its own, by which it signs in where there is no demo too. */
export const ownPassword = async ({ orm }: Pick<Sanbao, 'orm'>, name: string, password: string) =>
  orm.em
    .fork()
    .execute('update "user" set password_hash = ? where email = ?', [
      await hashPassword(password),
      `${name}@sanbao.example`,
    ]);

/** Lets somebody sign in who has no account among those of the demo; gives the account's id. */
export const account = (sanbao: Sanbao, name: string, person: string, roles: readonly Role[]): Promise<string> =>
  takeNamed(
    'openAccount',
    { input: { email: `${name}@sanbao.example`, person, roles, password: DEMO_PASSWORD } },
    systemContext(sanbao.orm, sanbao.clock.now),
  );

/** Gives an account other roles, as though they had been proposed and approved. */
export const appoint = (sanbao: Sanbao, name: string, roles: readonly Role[]) =>
  sanbao.orm.em
    .fork()
    .execute(`update "user" set roles = ?::text[] where email = ?`, [`{${roles.join()}}`, `${name}@sanbao.example`]);

/** One more account of somebody who has one already, as releases before 0.2 let it be. */
export async function secondAccount(sanbao: Sanbao, name: string, ofWhom: string, roles: Role[]) {
  const office = await sanbao.as('after-sales');
  const { id } = await office.step('createPerson', { input: { name, employer: 'HOUSE', roles: [] } });
  await account(sanbao, name, id, roles);
  await sanbao.orm.em
    .fork()
    .execute(
      'update "user" u set person_id = o.person_id, name = o.name from "user" o where o.email = ? and u.email = ?',
      [`${ofWhom}@sanbao.example`, `${name}@sanbao.example`],
    );
  return sanbao.anew(name);
}
