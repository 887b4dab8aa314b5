import { labelsOf } from '../fields/choice.ts';
import { Role } from '../access/roles.ts';
import { world } from './world.ts';

export const DEMO_PASSWORD = 'sanbao-demo';

/** Whom one can sign in as where there is demo data. */
export const demoAccounts = world.users.map(({ email, roles }) => ({
  email,
  password: DEMO_PASSWORD,
  role: roles.map(role => labelsOf(Role)[role]).map(label => `${label?.zh} ${label?.en}`).join(', '),
}));
