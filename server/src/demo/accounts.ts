import { listIn } from '../messages/language.ts';
import { labels } from '../procedures/sh-jr-c-160/labels/index.ts';
import { Role } from '../viewer/roles.ts';
import { world } from './world.ts';

export const DEMO_PASSWORD = 'sanbao-demo';

/** Whom one can sign in as where there is demo data, and what they are. */
export const demoAccounts = world.users.map(({ email, roles }) => {
  const called = roles.map(role => labels.ofValues(Role)[role]);
  return {
    email,
    password: DEMO_PASSWORD,
    zh: listIn(
      'zh',
      called.map(label => label?.zh ?? ''),
    ),
    en: listIn(
      'en',
      called.map(label => label?.en ?? ''),
    ),
  };
});
