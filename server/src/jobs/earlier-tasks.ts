import type { MikroORM } from '@mikro-orm/postgresql';
import { Survey } from '../customer-service/survey.entity.ts';
import { surveyLetter } from '../customer-service/survey.link.ts';
import { Letter } from '../letters/letter.entity.ts';
import { companyLanguage } from '../messages/language.ts';
import type { LetterKind } from '../procedure/letter-kind.ts';
import { systemContext } from '../procedure/system-context.ts';
import { signatureLetter } from '../repair/work-report.link.ts';
import { takeTogether } from '../steps/take-together.ts';
import { TrainingNotice } from '../training/training-notice.entity.ts';
import { trainingNoticeLetter } from '../training/training-notice.letter.ts';
import { companyEm } from '../viewer/viewer.ts';

interface Payload {
  id: string;
  /** Of a link: where it was to be mailed. */
  to?: string;
}

/** Until 0.1.0 mail was jobs without a letter: those that still wait write theirs. */
export const earlierTasks = (orm: MikroORM) => ({
  'send-training-notice': async ({ id }: Payload) => {
    const notice = await companyEm(orm.em).findOne(TrainingNotice, { id });
    if (notice && notice.state !== 'SENT')
      await write(orm, trainingNoticeLetter, id, notice.recipient, companyLanguage);
  },
  'send-survey': async ({ id }: Payload) => {
    const survey = await companyEm(orm.em).findOne(Survey, { id });
    if (survey?.state === 'SENT' && survey.email && !survey.sentAt)
      await write(orm, surveyLetter, id, survey.email, companyLanguage);
  },
  'mail-link': ({ id, to }: Payload) => write(orm, signatureLetter, id, to as string),
});

/** Once, though the job may run twice. */
const write = (
  orm: MikroORM,
  { name: kind }: Pick<LetterKind, 'name'>,
  record: string,
  recipient: string,
  language?: string,
) =>
  takeTogether(systemContext(orm, new Date()), async (take, _, em) => {
    await em.execute("select pg_advisory_xact_lock(hashtext('earlier mail'), hashtext(?))", [record]);
    if (await em.count(Letter, { kind, record, recipient })) return;
    await take('queueLetter', { input: { kind, record, recipient, language } });
  });
