import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { visitFrom } from '../../test/browser-visit.ts';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { createServer } from '../server.ts';

let sanbao: Sanbao;
beforeAll(async () => {
  sanbao = await startSanbao();
});
afterAll(() => sanbao.stop());
// Each test has a window of its own.
beforeEach(() => {
  sanbao.clock.now = new Date(sanbao.clock.now.getTime() + 60 * 60 * 1000);
});

const guess = (at: number) => `g${at}: signIn(email: "gm@sanbao.example", password: "guess-${at}") { name }`;
const codes = ({ errors = [] }: { errors?: { extensions: { code?: string } }[] }) =>
  errors.map(({ extensions }) => extensions.code);
const evaluated = (answers: (string | undefined)[]) =>
  answers.filter(code => code !== 'RATE_LIMITED' && code !== 'TOO_COMPLEX').length;

describe('guessing passwords', () => {
  test('by aliases of one request', async () => {
    const guesses = Array.from({ length: 50 }, (_, at) => guess(at)).join('\n');
    expect(evaluated(codes(await visitFrom(sanbao.app).ask(`mutation { ${guesses} }`)))).toBe(10);
  });

  test('from many addresses at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, at) => visitFrom(sanbao.app, `198.51.100.${at}`).signIn('gm', `guess-${at}`)),
    );
    expect(evaluated(answers.flatMap(codes))).toBe(10);
  });

  test('of many accounts from one address, also through a whole IPv6 network', async () => {
    const answers = await Promise.all(
      Array.from({ length: 80 }, (_, at) =>
        visitFrom(sanbao.app, `2001:db8:1:2::${at.toString(16)}`).signIn(`user-${at}`, 'sanbao-demo'),
      ),
    );
    expect(evaluated(answers.flatMap(codes))).toBe(50);
  });

  test('at two server processes', async () => {
    const other = await createServer({ orm: sanbao.orm, config: sanbao.config, now: () => sanbao.clock.now });
    const answers = [];
    for (let at = 0; at < 16; at++)
      answers.push(await visitFrom(at % 2 ? other : sanbao.app, `198.51.100.${at}`).signIn('gm', `guess-${at}`));
    expect(evaluated(answers.flatMap(codes))).toBe(10);
    await other.close();
  });

  test('with sign-ins of one’s own between the guesses', async () => {
    const attacker = visitFrom(sanbao.app);
    const answers = [];
    for (let at = 0; at < 16; at++) {
      answers.push(await attacker.signIn('gm', `guess-${at}`));
      await visitFrom(sanbao.app).signIn('sales');
    }
    expect(evaluated(answers.flatMap(codes))).toBe(10);
  });
});

test('a whole office signs in at the same moment', async () => {
  const accounts = ['after-sales', 'engineer', 'gm', 'management', 'manufacturing', 'sales'].flatMap(account => [
    account,
    account,
    account,
    account,
  ]);
  const answers = await Promise.all(accounts.map(account => visitFrom(sanbao.app).signIn(account)));
  expect(answers.filter(({ errors }) => errors)).toEqual([]);
});

describe('the user who is under attack', () => {
  const attack = async () => {
    for (let at = 0; at < 12; at++) await visitFrom(sanbao.app, `198.51.100.${at}`).signIn('gm', `guess-${at}`);
  };

  test('still signs in where he has signed in before', async () => {
    const own = visitFrom(sanbao.app);
    await own.signIn('gm');
    await own.ask('mutation { signOut }');
    await attack();
    expect((await own.signIn('gm')).data.signIn).toEqual({ name: '方国栋' });
  });

  test('is told when he can sign in elsewhere', async () => {
    await attack();
    const elsewhere = visitFrom(sanbao.app);
    const { errors } = await elsewhere.signIn('gm');
    expect(errors?.[0]).toMatchObject({
      message: 'Too many attempts; try again in 900 seconds.',
      extensions: { code: 'RATE_LIMITED', retryAfter: 900 },
    });
    sanbao.clock.now = new Date(sanbao.clock.now.getTime() + 900_000);
    expect((await elsewhere.signIn('gm')).data.signIn).toEqual({ name: '方国栋' });
  });

  test('cannot be guessed without end from a device of his, nor from one that claims to be', async () => {
    const own = visitFrom(sanbao.app);
    await own.signIn('gm');
    const answers = [];
    for (let at = 0; at < 16; at++) answers.push(await own.signIn('gm', `guess-${at}`));
    expect(evaluated(answers.flatMap(codes))).toBe(10);
    const forged = visitFrom(sanbao.app, '198.51.100.1');
    for (const [name, value] of own.cookies)
      if (name.startsWith('sanbao_device')) forged.cookies.set(name, `another${value.slice(7)}`);
    await attack();
    expect(codes(await forged.signIn('gm', 'guess'))).toEqual(['RATE_LIMITED']);
  });
});

describe('known and unknown names', () => {
  test('get the same answers', async () => {
    const answers = async (account: string, address: string) => {
      const browser = visitFrom(sanbao.app, address);
      const all = [];
      for (let at = 0; at < 12; at++) all.push(await browser.signIn(account, 'guess'));
      return all;
    };
    expect(await answers('gm', '203.0.113.5')).toEqual(await answers('nobody', '203.0.113.6'));
  });

  test('take the same time', async () => {
    const times = { gm: [] as number[], nobody: [] as number[] };
    for (let at = 0; at < 9; at++)
      for (const account of ['gm', 'nobody'] as const) {
        const begun = process.hrtime.bigint();
        await visitFrom(sanbao.app, `198.51.100.${at}`).signIn(account, 'guess');
        times[account].push(Number(process.hrtime.bigint() - begun));
      }
    const middle = (all: number[]) => all.sort((a, b) => a - b)[4] as number;
    const ratio = middle(times.gm) / middle(times.nobody);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  test.each(['', ' ', '\u0000', 'gm@sanbao.example\u0000', '\ud800', 'x'.repeat(100_000)])(
    'a name that nobody can have, case %#',
    async name => {
      expect(
        codes(
          await visitFrom(sanbao.app).ask('mutation ($n: String!) { signIn(email: $n, password: $n) { name } }', {
            n: name,
          }),
        ),
      ).toEqual(['UNAUTHENTICATED']);
    },
  );
});
