/** Where the links lead, below PUBLIC_URL. */
export const LINK_PATH = '/link';

/** What follows `Authorization: Link`, or nothing where the header is absent or of another kind. */
export const linkSecret = (authorization: string | undefined) => /^Link +(\S+)$/i.exec(authorization ?? '')?.[1];
