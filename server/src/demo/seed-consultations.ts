import { type Consultation, type ConsultationAnswer, consultations } from './consultations.ts';
import { type ScenarioStep, the } from './scenario-step.ts';
import type { DayOffset } from './training-plan.ts';

/** The customers' questions in the course of the year, and the answers. */
export const consultationScenario: readonly ScenarioStep[] = consultations.flatMap(consultationSteps);

function consultationSteps(
  { customer, model, channel, question, day, ...course }: Consultation,
  index: number,
): ScenarioStep[] {
  const key = `consultation ${index}`;
  const scenario: ScenarioStep[] = [];
  const office = (on: DayOffset, hour: number, step: ScenarioStep['step'], input: object) =>
    scenario.push({ day: on, at: `${hour}:${10 + (index % 47)}`, by: 'after-sales', step, on: key, input });
  const answer = ({ after, by, text, channel: way = 'PHONE' }: ConsultationAnswer, asked: DayOffset) => {
    const place = way === 'VISIT' ? '顾客现场' : null;
    office(asked + after, 14, 'answerConsultation', { answer: text, engineer: the(by), channel: way, place });
    return asked + after;
  };

  const equipment = model && the(`${customer} ${model}`);
  const form = { customer: the(customer), equipment, channel, question };
  scenario.push({
    day,
    at: `09:${10 + (index % 47)}`,
    by: 'after-sales',
    step: 'openConsultation',
    makes: key,
    input: form,
  });
  let last = day;
  if (course.answer) last = answer(course.answer, day);
  if (course.reopened) {
    last += 7;
    office(last, 10, 'reopenConsultation', { reason: course.reopened.reason });
    if (course.reopened.answer) last = answer(course.reopened.answer, last);
  }
  if (course.closed) office(last, 16, 'closeConsultation', { feedback: course.closed });
  if (course.cancelled) office(day, 11, 'cancelConsultation', { reason: course.cancelled });
  return scenario;
}
