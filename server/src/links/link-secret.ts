import { randomBytes } from 'node:crypto';

/** Where the links lead, below PUBLIC_URL. */
export const LINK_PATH = '/link';

/** 32 random bytes, as they stand in an address. */
export const newLinkSecret = () => randomBytes(32).toString('base64url');

/** What follows `Authorization: Link`, or nothing where the header is absent or of another kind. */
export const linkSecret = (authorization: string | undefined) => /^Link +(\S+)$/i.exec(authorization ?? '')?.[1];

/** Whether it can be a secret at all; anything else is refused without asking the database. */
export const isLinkSecret = (text: string) => /^[\w-]{43}$/.test(text);
