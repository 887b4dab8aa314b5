import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { houseSession } from '../access/viewer.ts';
import { houseContext } from '../procedure/house-context.ts';
import { takeNamed } from '../procedure/perform.ts';
import { TrainingNotice } from '../training/training-notice.entity.ts';
import type { Mailbox } from './mailbox.ts';

/** Sends one notice by mail and writes into its history that it went, or why not; what failed is tried again. */
export async function sendTrainingNotice(orm: MikroORM, mailbox: Mailbox, { id }: { id: string }) {
  const em = orm.em.fork({ session: houseSession }) as SqlEntityManager;
  const notice = await em.findOne(TrainingNotice, { id });
  if (!notice || notice.state === 'SENT') return;
  const { recipient: to, subject, text } = notice;
  const record = (step: string, input?: object) =>
    takeNamed(step, { id, input: input && { ...input } }, houseContext(orm, new Date()));
  try {
    await mailbox({ id, to, subject, text });
  } catch (error) {
    await record('failTrainingNotice', { failure: (error as Error).message.slice(0, 500) });
    throw error;
  }
  await record('deliverTrainingNotice');
}
