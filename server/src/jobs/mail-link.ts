import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import { houseSession } from '../access/viewer.ts';
import { OneTimeLink } from '../links/one-time-link.entity.ts';
import { message } from '../messages/catalogue.ts';
import { businessDay } from '../procedure/business-day.ts';
import { houseContext } from '../procedure/house-context.ts';
import { parametersInForce } from '../procedure/parameters-in-force.ts';
import { takeNamed } from '../procedure/perform.ts';
import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import { recordNamed } from '../procedure/states.ts';
import type { Mailbox } from './mailbox.ts';

/** A record whose customer is sent a link: made by a step of no person, so that nobody of the house ever sees it. */
export interface LinkToMail {
  record: string;
  id: string;
  step: string;
  to: string;
}

/** Makes the link and mails it. Where it cannot be mailed, another is made when it is tried again. */
export async function mailLink(
  { orm, publicUrl }: { orm: MikroORM; publicUrl: string },
  mailbox: Mailbox,
  { record, id, step, to }: LinkToMail,
  now: Date,
) {
  const kind = recordNamed(record) as RecordClass;
  const context = houseContext(orm, now);
  try {
    await takeNamed(step, { id }, context);
  } catch (error) {
    // The customer has answered meanwhile, and is asked no more.
    if (error instanceof GraphQLError && error.extensions.code === 'STEP_NOT_AVAILABLE') return;
    throw error;
  }
  const em = orm.em.fork({ session: houseSession }) as SqlEntityManager;
  const { number } = await em.findOneOrFail(kind, { id });
  const { expiresOn } = await em.findOneOrFail(
    OneTimeLink,
    { recordId: id, replacedAt: null },
    { orderBy: { id: 'desc' } },
  );
  const { COMPANY_NAME: company } = await parametersInForce(em, ['COMPANY_NAME'], businessDay(now));
  const address = publicUrl + context.revealed.get(id);
  const said = (key: 'linkMailSubject' | 'linkMailText') =>
    (['zh', 'en'] as const).map(language =>
      message(language, key, { company, number, record: descriptionOf(kind)[language], address, expiresOn }),
    );
  await mailbox({
    id: `${id}.${now.getTime()}`,
    to,
    subject: said('linkMailSubject')[0] as string,
    text: said('linkMailText').join('\n\n'),
  });
}
