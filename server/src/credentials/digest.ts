import { hash } from 'node:crypto';

/** SHA-256: what the database holds in the place of a token. */
export const digest = (text: string) => hash('sha256', text, 'base64url');
