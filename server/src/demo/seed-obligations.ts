import { ContractObligation } from '../customer-service/contract-obligation.entity.ts';
import type { TermKind } from '../customer-service/service-contract-terms.ts';
import { daysLater } from '../fields/business-day.ts';
import { systemContext } from '../procedure/system-context.ts';
import { takeNamed } from '../steps/take-step.ts';
import { contracts } from './contracts.ts';
import { maintenance } from './repair-stories/maintenance.ts';
import { maintenanceDue } from './repair-stories/this-week.ts';
import { momentOf, type ScheduledStep } from './schedule.ts';
import { find, type Stage } from './stage.ts';

/** The office's record of the work. */
const done: Partial<Record<TermKind, string>> = {
  MAINTENANCE: '清洁、润滑、张紧传动带，更换磨损的易损件，空运转三十分钟后试生产正常，顾客设备科签收。',
  TRAINING: '到厂复训操作工，内容为换规格、日常点检和报警处理，签到表存档。',
  SPARE_PARTS: '按合同附件的清单发出成套易损件，顾客仓库已签收。',
  OTHER: '急停、门开关、护罩和接地逐项检查合格，检查表由顾客安全员签收。',
};

/** The number of weeks since the first contract was signed. */
const WEEKS = Math.ceil(-Math.min(...contracts.map(({ from }) => from)) / 7);

/** Once a week, not always on the same day, the office goes through what falls due within nine days. */
export function fulfilments(stage: Stage): ScheduledStep[] {
  let count = 0;
  const late = new Set<string>();
  return Array.from({ length: WEEKS }, (_, week) => {
    const day = -7 * (WEEKS - week) + (week % 5);
    const at = momentOf(stage.monday, day, `${10 + (week % 7)}:40`);
    return { at, take: () => goThrough(day, at) };
  });

  async function goThrough(day: number, now: Date) {
    const until = daysLater(stage.monday, day + 9);
    const due = await find(stage, ContractObligation, { state: 'DUE', dueOn: { $lte: until } });
    const visited = [...maintenance.map(({ obligation }) => obligation), maintenanceDue].map(key => stage.ids.get(key));
    for (const obligation of due)
      if (!visited.includes(obligation.id) && !late.has(obligation.id)) await settle(obligation, count++, now);
  }

  /** Of the last weeks' a few are late, and a customer did without one. */
  async function settle({ id, kind, dueOn }: ContractObligation, index: number, now: Date) {
    const { files, cast, monday } = stage;
    if (dueOn > daysLater(monday, -21) && index % 3 === 0) return late.add(id);
    const waived = {
      reason: '淡季停线检修，本次由顾客机修班自行保养。',
      customerWord: '顾客设备科来函说明。',
    };
    await (index % 23 === 11
      ? takeNamed('waiveObligation', { id, input: waived }, systemContext(files.orm, now, cast.sales))
      : takeNamed(
          'fulfilObligation',
          { id, input: { note: done[kind] } },
          systemContext(files.orm, now, cast['after-sales']),
        ));
  }
}
