import { labelsOf } from '../fields/choice.ts';
import { Role } from '../viewer/roles.ts';
import { world } from './world.ts';

export const DEMO_PASSWORD = 'sanbao-demo';

/** Whom one can sign in as where there is demo data, and what they are. */
export const demoAccounts = world.users.map(({ email, roles }) => {
  const labels = roles.map(role => labelsOf(Role)[role]);
  return {
    email,
    password: DEMO_PASSWORD,
    zh: labels.map(label => label?.zh).join('、'),
    en: labels.map(label => label?.en).join(', '),
  };
});
