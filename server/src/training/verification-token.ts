import { randomBytes } from 'node:crypto';

/** 32 random bytes, as they stand in an address. */
export const verificationToken = () => randomBytes(32).toString('base64url');
