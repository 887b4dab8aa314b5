import type { Mail } from '../src/jobs/mailbox.ts';
import { type Post, sendLetter } from '../src/jobs/send-letter.ts';
import { Letter } from '../src/letters/letter.entity.ts';
import { companyEm } from '../src/viewer/viewer.ts';
import type { Sanbao } from './sanbao.ts';

/** Tries the letters that wait about a record, and gives what was mailed; a mailbox of another kind may refuse it. */
export async function mailsOf(
  { orm, clock, config }: Sanbao,
  record: string,
  { mailbox = async () => '250 OK', ...post }: Partial<Post> = {},
): Promise<Mail[]> {
  const letters = await companyEm(orm.em).find(Letter, { record, state: 'QUEUED' });
  const mails: Mail[] = [];
  const keeping = (mail: Mail) => {
    mails.push(mail);
    return mailbox(mail);
  };
  for (const letter of letters)
    await sendLetter(
      { orm, mailbox: keeping, publicUrl: config.publicUrl, domain: 'service.example', ...post },
      letter,
      clock.now,
    );
  return mails;
}
