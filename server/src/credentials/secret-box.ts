import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto';

/** Where a secret is kept: by a record's id and a field of it. Sealed for one place, it is opened in no other. */
export interface Place {
  record: string;
  field: string;
}

/** It cannot be opened: the key is not here, or it is not what was sealed for this place. */
export class SealBroken extends Error {}

const CIPHER = 'aes-256-gcm';
const FORM = 'v1';
const NONCE = 12;
const TAG = 16;
export const KEY_BYTES = 32;

/** By it a sealed text tells its key, and nothing of the key. */
const idOf = (key: Buffer) => hash('sha256', Buffer.concat([Buffer.from('sanbao secrets key '), key])).slice(0, 16);

/** Keeps secrets that have to be read again, unlike a password: AES-256-GCM, under a key that is not in the database. */
export class SecretBox {
  readonly #keys: ReadonlyMap<string, Buffer>;
  readonly #newest: string;

  /** The first key seals, all of them open. */
  constructor(keys: readonly Buffer[]) {
    this.#keys = new Map(keys.map(key => [idOf(key), key]));
    this.#newest = [...this.#keys.keys()][0] ?? '';
  }

  seal(secret: string, place: Place): string {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, this.#key(this.#newest), nonce, { authTagLength: TAG });
    cipher.setAAD(bound(this.#newest, place));
    const sealed = Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return [FORM, this.#newest, sealed.toString('base64url')].join('.');
  }

  open(sealed: string, place: Place): string {
    const [form, id = '', body = ''] = sealed.split('.');
    if (form !== FORM) throw new SealBroken('This is no sealed text');
    const key = this.#key(id);
    const bytes = Buffer.from(body, 'base64url');
    try {
      // One secret is one text: what only decodes to the same bytes is another.
      if (bytes.toString('base64url') !== body) throw new Error();
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG });
      decipher.setAAD(bound(id, place));
      decipher.setAuthTag(bytes.subarray(-TAG));
      return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
    } catch {
      throw new SealBroken(
        `What is sealed for ${place.field} of ${place.record} was altered, or sealed for another place`,
      );
    }
  }

  /** Whether a text is sealed under a key that is here. */
  knows = (sealed: string) => this.#keys.has(sealed.split('.')[1] ?? '');

  /** Whether it is sealed under the newest key. */
  isCurrent = (sealed: string) => sealed.startsWith(`${FORM}.${this.#newest}.`);

  #key(id: string) {
    const key = this.#keys.get(id);
    if (!key) throw new SealBroken(`The key ${id || 'to seal with'} is not here`);
    return key;
  }
}

const bound = (id: string, { record, field }: Place) => Buffer.from(JSON.stringify([FORM, id, record, field]));
