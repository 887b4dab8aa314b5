import { type ScenarioStep, the } from './scenario-step.ts';
import { type SurveyStory, surveys } from './surveys.ts';
import { world } from './world.ts';

/** Customers are asked, and some answer by the link that they were mailed. */
export const surveyScenario: readonly ScenarioStep[] = surveys.flatMap(surveyed);

export function surveyed({ customer, order, day, email, answer, cancelled }: SurveyStory): ScenarioStep[] {
  const key = `survey ${customer} ${day}`;
  const asked = { customer: the(customer), order: order && the(order) };
  const input = { ...asked, channel: email ? 'MAIL' : 'PRINTED', email: email ?? null };
  const at = (time: string, by: ScenarioStep['by'], step: ScenarioStep['step']) =>
    ({ day, at: time, by, step, on: key }) as const;
  const scenario: ScenarioStep[] = [{ day, at: '10:25', by: 'after-sales', step: 'sendSurvey', makes: key, input }];
  if (cancelled) scenario.push({ ...at('10:45', 'after-sales', 'cancelSurvey'), input: { reason: cancelled } });
  if (email && answer) {
    const { after, filler, phone, complaint, ...reply } = answer;
    const unit = world.customers.find(each => each.key === customer)?.name;
    scenario.push({
      day: day + after,
      at: '15:25',
      by: 'customer',
      step: 'answerSurvey',
      on: key,
      makes: complaint,
      input: { ...reply, unit },
      caller: { name: filler, phone },
    });
  }
  return scenario;
}
