import { mailDomain } from '../jobs/mailbox.ts';
import { sendLetter } from '../jobs/send-letter.ts';
import { Letter } from '../letters/letter.entity.ts';
import { LINK_PATH } from '../links/make-link.ts';
import { find, type Stage } from './stage.ts';

const link = new RegExp(`${LINK_PATH}/\\S+`);

/** Letters written so far arrive, and their links are used; the jobs that were added find nothing left to send. */
export async function mailArrives(stage: Stage, now: Date) {
  const { orm, config } = stage.files;
  for (const letter of await find(stage, Letter, { state: 'QUEUED' })) {
    const mailbox = async ({ text }: { text: string }) => {
      const [address] = link.exec(text) ?? [];
      if (address) stage.links.set(letter.record as string, address);
      return '250 OK';
    };
    const post = { orm, mailbox, publicUrl: config.publicUrl, domain: mailDomain(config) };
    await sendLetter(post, letter, now);
  }
}
