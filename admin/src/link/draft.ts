import { keepOnDevice, newKey, readDevice } from '../device.ts';

/** A draft, kept on the device until it is answered: a reload or a lost connection takes nothing away. */
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

/** The secret at the end of an address. */
export const secretOf = (address: string) => address.split('/').at(-1) ?? '';

export const readDraft = (secret: string): Draft => ({
  step: null,
  key: newKey(),
  values: {},
  caller: {},
  ...readDevice<Draft>(place(secret)),
});

export const keepDraft = (secret: string, draft: Draft | null) => keepOnDevice(place(secret), draft);
