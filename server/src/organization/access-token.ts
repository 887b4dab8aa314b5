import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { digest } from '../credentials/secret.ts';
import { businessDay } from '../fields/business-day.ts';
import { poolOf, queryTogether } from '../platform/connections.ts';
import { departmentsOf } from '../viewer/roles.ts';
import type { Viewer } from '../viewer/viewer.ts';
import type { TokenScope } from './access-token.entity.ts';

const PREFIX = 'sanbao_';
/** So much of a token stays readable, for people to recognise it by. */
const SHOWN = PREFIX.length + 6;

const checksum = (text: string) => crc32(text).toString(16).padStart(8, '0');

/** A new token: 32 random bytes that programs recognise by prefix and checksum, what is kept of it, and what is shown. */
export function newToken() {
  const body = randomBytes(32).toString('hex');
  const token = `${PREFIX}${body}${checksum(body)}`;
  return { token, tokenHash: digest(token), beginning: token.slice(0, SHOWN) };
}

/** Whether it can be a token at all; a mistyped one is refused without asking the database. */
export function isToken(text: string): boolean {
  const [, body, sum] = /^sanbao_([0-9a-f]{64})([0-9a-f]{8})$/.exec(text) ?? [];
  return body !== undefined && checksum(body) === sum;
}

/** The token after `Authorization: Bearer`; undefined where the header is absent or of another kind. */
export const bearerToken = (authorization: string | undefined) => /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];

interface TokenRow {
  id: string;
  label: string;
  scope: TokenScope;
  dealer_id: string | null;
}

/** The company's reporting tools read as the auditor does; a dealer's read what the dealer sees. Neither takes a step. */
const granted: Record<TokenScope, Pick<Viewer, 'roles' | 'departments' | 'visibility'>> = {
  REPORTING: { roles: ['AUDITOR'], departments: departmentsOf(['AUDITOR']), visibility: 'STAFF' },
  DEALER: { roles: [], departments: ['DEALER'], visibility: 'DEALER' },
};

/** Whom a token stands for: nobody once it is revoked or has expired, its dealer is deactivated, or its scope lacks one. */
export async function viewerOfToken(em: SqlEntityManager, token: string, now: Date): Promise<Viewer | null> {
  if (!isToken(token)) return null;
  const [row] = await queryTogether<TokenRow>(await poolOf(em), {
    name: 'sanbao_access_token',
    text: 'select * from sanbao_access_token($1, $2)',
    values: [digest(token), businessDay(now)],
  });
  if (!row) return null;
  return {
    kind: 'TOKEN',
    userId: row.id,
    personId: row.id,
    accounts: [],
    isDuplicate: false,
    name: row.label,
    ...granted[row.scope],
    dealerId: row.dealer_id,
    delegations: [],
  };
}
