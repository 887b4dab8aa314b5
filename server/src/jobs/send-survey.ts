import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { houseSession } from '../access/viewer.ts';
import type { Config } from '../config.ts';
import { Survey } from '../customer-service/survey.entity.ts';
import { message } from '../messages/catalogue.ts';
import { businessDay, daysLater } from '../procedure/business-day.ts';
import { houseContext } from '../procedure/house-context.ts';
import { parametersInForce } from '../procedure/parameters-in-force.ts';
import { takeNamed } from '../procedure/perform.ts';
import type { Mailbox } from './mailbox.ts';

/**
 * Mails a survey with a one-time link, made for this letter and written nowhere else, and writes into its history that
 * it went, or why not; what failed is tried again with another link.
 */
export async function sendSurvey(
  orm: MikroORM,
  mailbox: Mailbox,
  { publicUrl }: Pick<Config, 'publicUrl'>,
  { id }: { id: string },
) {
  const em = orm.em.fork({ session: houseSession }) as SqlEntityManager;
  const survey = await em.findOne(Survey, { id }, { populate: ['customer'] });
  if (survey?.state !== 'SENT' || !survey.email || survey.sentAt) return;
  const context = houseContext(orm, new Date());
  await takeNamed('mailSurvey', { id }, context);
  const today = businessDay(context.now);
  const { LINK_DAYS } = await parametersInForce(em, ['LINK_DAYS'], today);
  const facts = {
    ...survey.letterhead,
    customer: survey.customer.name,
    number: survey.number,
    link: new URL(context.revealed.get(id) as string, publicUrl).href,
    until: daysLater(today, LINK_DAYS),
  };
  try {
    const [subject, text] = [message('zh', 'surveySubject', facts), message('zh', 'surveyText', facts)];
    await mailbox({ id: `${id}.${survey.attempts}`, to: survey.email, subject, text });
  } catch (error) {
    const failure = (error as Error).message.slice(0, 500);
    await takeNamed('failSurvey', { id, input: { failure } }, houseContext(orm, new Date()));
    throw error;
  }
  await takeNamed('deliverSurvey', { id }, houseContext(orm, new Date()));
}
