import { createHash } from 'node:crypto';

/** What a page that runs nothing is allowed by the browser: this style of its own, and nothing else. */
export const styleAlone = (style: string) =>
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
