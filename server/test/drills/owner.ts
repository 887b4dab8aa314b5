import { randomBytes } from 'node:crypto';
import pg from 'pg';

const ROLES = 'sanbao_house, sanbao_dealer, sanbao_administration, sanbao_customer';

/** The address of a database for an owner who is made for it as docs/operations.md says, and is no superuser. */
export async function ownedByNoSuperuser(url: string, opened: AsyncDisposableStack): Promise<string> {
  const address = new URL(url);
  const database = address.pathname.slice(1);
  const name = `owner_${randomBytes(6).toString('hex')}`;
  const superuser = new pg.Client(url);
  await superuser.connect();
  await superuser.query(`create role ${name} login createrole password '${name}'`);
  await superuser.query(`grant ${ROLES} to ${name} with admin option`);
  await superuser.query(`alter database ${database} owner to ${name}; alter schema public owner to ${name}`);
  opened.defer(async () => {
    await superuser.query(`reassign owned by ${name} to current_user; drop owned by ${name}; drop role ${name}`);
    await superuser.end();
  });
  return Object.assign(address, { username: name, password: name }).toString();
}
