import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';

export interface Letter {
  /** The same letter has the same id however often it is sent. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

export type Mailbox = (letter: Letter) => Promise<void>;

/** Sends through the mail server of SMTP_URL; without one, letters are put into a folder, one file each. */
export function openMailbox({ smtpUrl, mailFrom, dataDir }: Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataDir'>): Mailbox {
  const compose = ({ id, ...letter }: Letter) => ({ ...letter, from: mailFrom, messageId: `<${id}@sanbao>` });
  if (smtpUrl) {
    const transport = createTransport({ url: smtpUrl, connectionTimeout: 10_000, socketTimeout: 20_000 });
    return async letter => void (await transport.sendMail(compose(letter)));
  }
  const folder = join(dataDir, 'mail');
  const transport = createTransport({ streamTransport: true, buffer: true });
  return async letter => {
    const { message } = await transport.sendMail(compose(letter));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${letter.id}.eml`), message as Buffer);
  };
}
