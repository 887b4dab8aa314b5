import type { FaultStory } from './fault-story.ts';
import { offerScenario } from './offer.ts';
import { moment, type ScenarioStep, the } from './scenario-step.ts';
import { timeLater } from './schedule.ts';
import type { When } from './visit.ts';
import { visitScenario } from './visit-scenario.ts';

/** A fault, step by step: it is known by its key, its order by the same with `order`, a further one with `order 2`. */
export function faultScenario(story: FaultStory): ScenarioStep[] {
  const {
    key,
    machine,
    day,
    at,
    by = 'after-sales',
    help = [],
    resolved,
    judged,
    visit,
    again = [],
    also = [],
  } = story;
  const on = ([after, time]: When) => ({ day: day + after, at: time });
  const {
    caller,
    phone: callerPhone,
    channel = 'PHONE',
    state: machineState,
    symptom,
    occurrence,
    code: faultCode,
  } = story;
  const whose = { customer: the(machine.split(' ')[0] as string), equipment: the(machine) };
  const call = {
    caller,
    callerPhone,
    channel,
    machineState,
    symptom,
    occurrence,
    faultCode,
    calledAt: moment(day, at),
  };
  const scenario: ScenarioStep[] =
    channel === 'CODE'
      ? [byCode(story)]
      : [{ day, at: timeLater(at, 8), by, step: 'reportFault', makes: key, input: { ...whose, ...call } }];
  for (const { when, by: helper, channel: way = 'PHONE', ...given } of help)
    scenario.push({ ...on(when), by: helper, step: 'helpRemotely', on: key, input: { channel: way, ...given } });
  if (resolved) {
    const { when, by: whoever, how: resolution } = resolved;
    scenario.push({ ...on(when), by: whoever, step: 'resolveFaultRemotely', on: key, input: { resolution } });
  }
  if (judged) {
    const { when, part, offer, ...found } = judged;
    const input = { fault: the(key), component: part && the(part), ...found };
    scenario.push({ ...on(when), by: 'after-sales', step: 'assessWarranty', makes: `${key} decision`, input });
    if (offer) scenario.push(...offerScenario(key, day, offer));
  }
  const occasion = { day, machine, step: 'planRepair', input: { fault: the(key) }, fault: symptom, faultCode } as const;
  if (visit) scenario.push(...visitScenario({ key: `${key} order`, ...occasion }, visit));
  for (const [at, { when, reason, visit: next }] of again.entries()) {
    scenario.push({ ...on(when), by: 'after-sales', step: 'reopenFault', on: key, input: { reason } });
    scenario.push(...visitScenario({ key: `${key} order ${at + 2}`, ...occasion }, next));
  }
  return [...scenario, ...also];
}

/** Nobody takes it down; the customer says it in their own words. */
const byCode = ({ key, machine, day, at, caller, phone, state, symptom }: FaultStory): ScenarioStep => ({
  ...{ day, at, by: 'customer', step: 'reportFaultByCode', makes: key, machine, caller: { name: caller, phone } },
  input: { caller, callerPhone: phone, machineState: state, symptom },
});
