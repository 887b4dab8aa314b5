import type { MikroORM } from '@mikro-orm/postgresql';
import { daysLater } from '../procedure/business-day.ts';
import { houseContext } from '../procedure/house-context.ts';
import { takeNamed } from '../procedure/perform.ts';
import { type Consultation, type ConsultationAnswer, consultations } from './consultations.ts';
import type { Cast } from './seed.ts';
import type { Ids } from './seed-accounts.ts';
import type { DayOffset } from './training-plan.ts';

/** What customers asked in the course of the year, and how it was answered. */
export async function seedConsultations(orm: MikroORM, monday: string, ids: Ids, cast: Cast) {
  for (const [index, consultation] of consultations.entries()) await tell(consultation, index);

  async function tell({ customer, model, channel, question, day, ...course }: Consultation, index: number) {
    const by = (offset: DayOffset, hour: number) =>
      houseContext(
        orm,
        new Date(`${daysLater(monday, offset)}T0${hour}:${10 + (index % 47)}:00Z`),
        cast['after-sales'],
      );
    const answer = async (
      { after, by: engineer, text, channel: way = 'PHONE' }: ConsultationAnswer,
      asked: DayOffset,
    ) => {
      const input = { answer: text, engineer: ids.get(engineer), channel: way };
      await takeNamed('answerConsultation', { id, input }, by(asked + after, 6));
      return asked + after;
    };

    const form = {
      customer: ids.get(customer),
      equipment: model && ids.get(`${customer} ${model}`),
      channel,
      question,
    };
    const id = await takeNamed('openConsultation', { input: form }, by(day, 1));
    let last = day;
    if (course.answer) last = await answer(course.answer, day);
    if (course.reopened) {
      last += 7;
      await takeNamed('reopenConsultation', { id, input: { reason: course.reopened.reason } }, by(last, 7));
      if (course.reopened.answer) last = await answer(course.reopened.answer, last);
    }
    if (course.closed) await takeNamed('closeConsultation', { id, input: { feedback: course.closed } }, by(last, 8));
    if (course.cancelled)
      await takeNamed('cancelConsultation', { id, input: { reason: course.cancelled } }, by(day, 3));
  }
}
