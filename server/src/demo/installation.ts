import type { Channel } from '../improvement/channel.ts';
import { day, moment, type ScenarioStep, the } from './scenario-step.ts';
import { timeLater } from './schedule.ts';
import type { DayOffset } from './training-plan.ts';
import type { Visit } from './visit.ts';
import { visitScenario } from './visit-scenario.ts';

/** A machine from the customer's word that it is there to its acceptance; what has not come about yet is absent. */
export interface InstallationStory {
  readonly key: string;
  /** As `customer model`. */
  readonly machine: string;
  /** When the customer told, and how many days before that the goods had arrived. */
  readonly day: DayOffset;
  readonly at: string;
  readonly arrivedBefore: number;
  readonly by?: 'after-sales' | 'sales';
  readonly caller: string;
  readonly channel?: Channel;
  readonly remark?: string;
  readonly visit?: Visit;
  readonly also?: readonly ScenarioStep[];
}

/** An installation, step by step. */
export function installationScenario(story: InstallationStory): ScenarioStep[] {
  const { key, machine, day: begin, at, arrivedBefore, by = 'after-sales', visit, also = [] } = story;
  const { caller, channel = 'PHONE', remark } = story;
  const arrivalNotice = {
    arrivedOn: day(begin - arrivedBefore),
    noticedAt: moment(begin, at),
    caller,
    channel,
    remark,
  };
  const notice: ScenarioStep = {
    day: begin,
    at: timeLater(at, 5),
    by,
    step: 'recordGoodsArrival',
    makes: key,
    input: { equipment: the(machine), ...arrivalNotice },
  };
  if (!visit) return [notice, ...also];
  const occasion = { key: `${key} order`, day: begin, machine, step: 'planInstallation' } as const;
  const scenario = visitScenario({ ...occasion, input: { notice: the(key) } }, visit);
  return [notice, ...scenario.map(each => withDays(each, begin, visit)), ...also];
}

/** What the report of an installation says beyond that of other work: started up and accepted on the last day. */
function withDays(scenarioStep: ScenarioStep, begin: DayOffset, { arrived, done }: Visit): ScenarioStep {
  if (scenarioStep.step !== 'fileWorkReport' || !arrived || !done) return scenarioStep;
  const [first, last] = [day(begin + arrived[0]), day(begin + done[0])];
  const days = { installedFrom: first, installedUntil: last, startedUpOn: last, acceptedOn: last };
  return { ...scenarioStep, input: { ...scenarioStep.input, ...days } };
}
