/** What is being filled in, kept on the device until it is answered: a reload or a lost connection takes nothing away. */
export interface Draft {
  step: string | null;
  /** Under which the step is sent, until it is answered. */
  key: string;
  values: Values;
  caller: Values;
}

export type Values = Record<string, unknown>;

/** A piece of the secret tells the drafts of one device apart, and opens nothing. */
const place = (secret: string) => `sanbao.link.${secret.slice(0, 6)}`;

export const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');

const fresh = (): Draft => ({ step: null, key: newKey(), values: {}, caller: {} });

/** A browser that keeps nothing for this site is no reason not to answer. */
export function readDraft(secret: string): Draft {
  try {
    return { ...fresh(), ...JSON.parse(localStorage.getItem(place(secret)) ?? '{}') };
  } catch {
    return fresh();
  }
}

export function keepDraft(secret: string, draft: Draft | null) {
  try {
    if (draft) localStorage.setItem(place(secret), JSON.stringify(draft));
    else localStorage.removeItem(place(secret));
  } catch {
    // Then it lives as long as the page.
  }
}
