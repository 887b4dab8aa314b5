import type { MikroORM } from '@mikro-orm/postgresql';
import { findLink } from '../links/find-link.ts';
import { LINK_PATH } from '../links/link-secret.ts';
import { linkViewer } from '../links/link-viewer.ts';
import { daysLater } from '../procedure/business-day.ts';
import { houseContext } from '../procedure/house-context.ts';
import { takeNamed } from '../procedure/perform.ts';
import type { Cast } from './seed.ts';
import type { Ids } from './seed-accounts.ts';
import { type SurveyStory, surveys } from './surveys.ts';
import { world } from './world.ts';

const address = '203.0.113.17';

/** Customers are asked, and some answer by the link that they were mailed. */
export async function seedSurveys(orm: MikroORM, monday: string, ids: Ids, cast: Cast) {
  for (const survey of surveys) await tell(survey);

  async function tell({ customer, day, email, answer, cancelled }: SurveyStory) {
    const at = (offset: number, hour: number) => new Date(`${daysLater(monday, offset)}T0${hour}:25:00Z`);
    const office = houseContext(orm, at(day, 2), cast['after-sales']);
    const input = { customer: ids.get(customer), channel: email ? 'MAIL' : 'PRINTED', email: email ?? null };
    const id = await takeNamed('sendSurvey', { input }, office);
    if (cancelled) await takeNamed('cancelSurvey', { id, input: { reason: cancelled } }, office);
    if (!email) return;
    const mailed = houseContext(orm, at(day, 3));
    await takeNamed('mailSurvey', { id }, mailed);
    await takeNamed('deliverSurvey', { id }, mailed);
    if (!answer) return;
    const { after, filler, phone, ...said } = answer;
    const now = at(day + after, 7);
    const secret = (mailed.revealed.get(id) as string).slice(LINK_PATH.length + 1);
    const holder = linkViewer(await findLink(orm, secret, { address, now, language: 'zh' }), address);
    const unit = world.customers.find(({ key }) => key === customer)?.name;
    const form = { ...said, filler, phone, unit };
    await takeNamed(
      'answerSurvey',
      { id, input: form, caller: { name: filler, phone } },
      houseContext(orm, now, holder),
    );
  }
}
