import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';

export interface Mail {
  /** The letter's: without a mail server its file is called so. */
  id: string;
  /** The same letter has the same however often it is sent. */
  messageId: string;
  to: string;
  subject: string;
  text: string;
}

/** Gives the words with which the mail server took it, and fails with those by which it did not. */
export type Mailbox = (mail: Mail) => Promise<string>;

/** Nobody's vacation responder answers a letter of ours (RFC 3834). */
const headers = { 'Auto-Submitted': 'auto-generated' };

/** Sends through the mail server of SMTP_URL; without one, letters are put into a folder, one file each. */
export function openMailbox({ smtpUrl, mailFrom, dataDir }: Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataDir'>): Mailbox {
  const compose = ({ id, ...mail }: Mail) => ({ ...mail, from: mailFrom, headers });
  if (smtpUrl) {
    const options = { url: smtpUrl, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
    return async mail => {
      const { createTransport } = await import('nodemailer');
      const transport = createTransport(options);
      const { rejected, rejectedErrors, response } = await transport.sendMail(compose(mail));
      // The server may take it for some addresses and refuse others.
      if (rejected.length) throw new Error(rejectedErrors?.[0]?.message ?? `Refused: ${rejected.join(', ')}`);
      return response;
    };
  }
  const folder = join(dataDir, 'mail');
  return async mail => {
    const { createTransport } = await import('nodemailer');
    const transport = createTransport({ streamTransport: true, buffer: true });
    const { message } = await transport.sendMail(compose(mail));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${mail.id}.eml`), message as Buffer);
    return `DATA_DIR/mail/${mail.id}.eml`;
  };
}

/** A domain of ours: the sender's, or where that is no real one, that of the address at which people reach Sanbao. */
export function mailDomain({ mailFrom, publicUrl }: Pick<Config, 'mailFrom' | 'publicUrl'>) {
  const domain = /@([^\s<>@]+)>?\s*$/.exec(mailFrom)?.[1];
  return domain?.includes('.') ? domain : new URL(publicUrl).hostname;
}
