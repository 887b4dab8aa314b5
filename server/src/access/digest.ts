import { createHash } from 'node:crypto';

/** SHA-256: what the database holds in the place of a token. */
export const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
