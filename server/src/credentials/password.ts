import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2) as unknown as (algorithm: 'argon2id', parameters: object) => Promise<Buffer>;
const cost = { parallelism: 1, tagLength: 32, memory: 19 * 1024, passes: 2 };

/** Does so much of some work at a time; the rest waits its turn. */
export function atATime(most: number) {
  let free = most;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>(resolve => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

// Each derivation takes 19 MiB and a core.
const inTurn = atATime(2);

const tag = (password: string, nonce: Buffer) =>
  inTurn(() => derive('argon2id', { ...cost, message: password.normalize('NFKC'), nonce }));

/** argon2id, 19 MiB, two passes: `salt$tag` in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  return `${nonce.toString('base64url')}$${(await tag(password, nonce)).toString('base64url')}`;
}

/** Takes as long for a user without a password as for one with. */
export async function verifyPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [nonce, expected] = (hash || `${'A'.repeat(22)}$${'A'.repeat(43)}`)
    .split('$')
    .map(part => Buffer.from(part, 'base64url'));
  const actual = await tag(password, nonce as Buffer);
  return timingSafeEqual(actual, expected as Buffer) && Boolean(hash);
}
