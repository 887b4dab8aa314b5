import { mailAccountLink } from '../src/jobs/mail-account-link.ts';
import type { Mail } from '../src/jobs/mailbox.ts';
import { mailsOf } from './letters.ts';
import type { Sanbao } from './sanbao.ts';

/** The secret of the link that a mail carries. */
export const secretIn = ({ text }: Mail) => /\/account#\/([\w-]{43})/.exec(text)?.[1] ?? '';

/** Does what waits since somebody asked for a link, and gives what is then mailed to the account. */
export async function mailsAskedFor(sanbao: Sanbao, user: string): Promise<Mail[]> {
  for (const payload of await linksAskedFor(sanbao)) await mailAccountLink(sanbao.orm, payload, sanbao.clock.now);
  await sanbao.orm.em.fork().execute(`delete from graphile_worker._private_jobs where task_id = (${task})`);
  return mailsOf(sanbao, user);
}

/** For whom a link was asked since it was last looked at. */
export const linksAskedFor = async ({ orm }: Sanbao) =>
  (
    await orm.em
      .fork()
      .execute<{ payload: { email: string } }[]>(
        `select payload from graphile_worker._private_jobs where task_id = (${task}) order by id`,
      )
  ).map(({ payload }) => payload);

const task = `select id from graphile_worker._private_tasks where identifier = 'mail-account-link'`;
