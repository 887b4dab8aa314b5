import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { mailsAskedFor, secretIn } from '../../test/accounts.ts';
import { visitFrom } from '../../test/browser-visit.ts';
import { watchDerivations } from '../../test/derivations.ts';
import { breadth, hold } from '../../test/promise.ts';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';

/** Of one account, and again of many. */
const GUESSES = breadth(100, 5000);
/** In one request, and requests at once. */
const ALIASES = 50;
const CLIENTS = 8;

let sanbao: Sanbao;
let watch: ReturnType<typeof watchDerivations>;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { TRUST_PROXY: '1' });
});
afterAll(() => sanbao.stop());
// Each test has a window of its own.
beforeEach(() => {
  sanbao.clock.now = new Date(sanbao.clock.now.getTime() + 60 * 60 * 1000);
});

/** Guesses by many clients at once, behind the proxy that Sanbao trusts; gives how many passwords were looked at. */
async function guess(account: (at: number) => string, client: (at: number) => string) {
  watch = watchDerivations();
  const requests = Array.from({ length: Math.ceil(GUESSES / ALIASES) }, (_, at) => at);
  const ask = async () => {
    for (let at = requests.pop(); at !== undefined; at = requests.pop()) {
      const guesses = Array.from({ length: ALIASES }, (_, alias) => {
        const email = `${account((at as number) * ALIASES + alias)}@sanbao.example`;
        return `g${alias}: signIn(email: "${email}", password: "guess-${at}-${alias}") { name }`;
      });
      await sanbao.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'x-forwarded-for': client(at) },
        payload: { query: `mutation { ${guesses.join('\n')} }` },
      });
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, ask));
  watch.end();
  return watch.begun;
}

test('of one account, from a new address each time', async () => {
  const own = visitFrom(sanbao.app);
  await own.signIn('gm');
  await own.ask('mutation { signOut }');
  const looked = await guess(
    () => 'gm',
    at => `2001:db8:${at.toString(16)}::1`,
  );
  hold('guesses of one account: passwords looked at', 'exactly', 10, looked);
  hold('guesses at once: derivations at a time', 'exactly', 2, watch.together);
  expect((await own.signIn('gm')).data.signIn).toEqual({ name: '方国栋' });
  hold('guesses of one account: ways in for its owner from elsewhere', 'at least', 1, await waysInByMail('gm'));
}, 600_000);

/** How many links, of those that come by mail to whoever asks, open the account on a device that was never used. */
async function waysInByMail(account: string) {
  const visit = visitFrom(sanbao.app, '203.0.113.9');
  expect((await visit.signIn(account)).errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
  const email = `${account}@sanbao.example`;
  await visit.ask('mutation ($email: String!) { requestPasswordLink(email: $email) }', { email });
  const [user] = await sanbao.orm.em.fork().execute<{ id: string }[]>('select id from "user" where email = ?', [email]);
  const links = (await mailsAskedFor(sanbao, user?.id as string)).map(secretIn);
  const choose = 'mutation ($input: ChoosePasswordInput!) { choosePassword(input: $input) { name } }';
  const entered = [];
  for (const link of links) entered.push(await visit.ask(choose, { input: { link, password: 'nobody guesses it' } }));
  return entered.filter(({ errors }) => !errors).length;
}

test('of many accounts from one address, whatever it says it forwards', async () => {
  const looked = await guess(
    at => `user-${at}`,
    at => `203.0.113.${at % 250}, 10.0.0.${at % 250}, 198.51.100.7`,
  );
  hold('guesses from one address: passwords looked at', 'exactly', 50, looked);
}, 600_000);
