import type { MikroORM } from '@mikro-orm/postgresql';
import { systemContext, systemViewer } from '../procedure/system-context.ts';
import { takeTogether } from '../steps/take-together.ts';
import { DEMO_PASSWORD } from './accounts.ts';
import { world } from './world.ts';

/** Ids of the records that were made, by the keys of the demo's world. */
export type Ids = Map<string, string>;

const employment = (employer: string, ids: Ids) => {
  if (employer === 'company') return { employer: 'HOUSE' };
  const company = ids.get(employer);
  return world.dealers.some(({ key }) => key === employer)
    ? { employer: 'DEALER', dealer: company }
    : { employer: 'CUSTOMER', customer: company };
};

/** The first records of an empty system: companies, people, and the accounts of those who sign in. */
export const seedAccounts = (orm: MikroORM, now: Date): Promise<Ids> =>
  takeTogether(systemContext(orm, now, systemViewer(['AFTER_SALES', 'ADMINISTRATOR'])), async take => {
    const ids: Ids = new Map();
    for (const { key, ...dealer } of world.dealers) ids.set(key, await take('createDealer', { input: dealer }));
    for (const { key, sites, ...customer } of world.customers) {
      const id = await take('createCustomer', { input: customer });
      ids.set(key, id);
      for (const site of sites)
        ids.set(`${key} ${site.name}`, await take('createCustomerSite', { input: { ...site, customer: id } }));
    }
    for (const { key, employer, ...person } of world.people)
      ids.set(key, await take('createPerson', { input: { ...person, ...employment(employer, ids) } }));
    for (const { email, person, roles } of world.users) {
      const input = { email, roles, person: ids.get(person), password: DEMO_PASSWORD };
      ids.set(email, await take('openAccount', { input }));
    }
    return ids;
  });
