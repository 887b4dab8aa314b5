import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { houseSession } from '../access/viewer.ts';
import { ContractObligation } from '../customer-service/contract-obligation.entity.ts';
import type { TermKind } from '../customer-service/contract-term.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { daysLater, monthsLater } from '../procedure/business-day.ts';
import { houseContext } from '../procedure/house-context.ts';
import { takeNamed } from '../procedure/perform.ts';
import { type Contract, contracts } from './contracts.ts';
import type { Cast } from './seed.ts';
import type { Ids } from './seed-accounts.ts';

/** What the office writes down of what was done. */
const done: Partial<Record<TermKind, string>> = {
  MAINTENANCE: '清洁、润滑、张紧传动带，更换磨损的易损件，空运转三十分钟后试生产正常，顾客设备科签收。',
  TRAINING: '到厂复训操作工，内容为换规格、日常点检和报警处理，签到表存档。',
  SPARE_PARTS: '按合同附件的清单发出成套易损件，顾客仓库已签收。',
  OTHER: '急停、门开关、护罩和接地逐项检查合格，检查表由顾客安全员签收。',
};

/** The contracts are signed, amended and ended on their days, and what fell due was done, but for some. */
export async function seedContracts(orm: MikroORM, monday: string, ids: Ids, { sales, 'after-sales': office }: Cast) {
  const at = (offset: number) => new Date(`${daysLater(monday, offset)}T05:20:00Z`);
  for (const contract of contracts) {
    const { amended, ended } = contract;
    const form = await agreed(contract);
    const id = await takeNamed('recordServiceContract', { input: form }, houseContext(orm, at(contract.from), sales));
    if (amended) {
      const { customer: _, ...rest } = form;
      const input = { ...rest, terms: amended.terms, reason: amended.reason };
      await takeNamed('amendServiceContract', { id, input }, houseContext(orm, at(amended.on), sales));
    }
    if (ended)
      await takeNamed(
        'endServiceContract',
        { id, input: { reason: ended.reason } },
        houseContext(orm, at(ended.on), sales),
      );
  }
  await fulfil();

  async function agreed({ customer, reference, from, years, terms, warranty }: Contract) {
    const validFrom = daysLater(monday, from);
    const machines = await find(Equipment, { customer: ids.get(customer), shippedOn: { $lte: validFrom } });
    return {
      customer: ids.get(customer),
      reference,
      equipment: machines.map(each => each.id),
      validFrom,
      validUntil: daysLater(monthsLater(validFrom, 12 * years), -1),
      terms,
      warranty,
    };
  }

  /** Some days ahead of time, on a working day; of the last weeks' a few are late, and a customer did without one. */
  async function fulfil() {
    const due = await find(ContractObligation, { state: 'DUE', dueOn: { $lt: monday } });
    for (const [index, { id, kind, dueOn }] of due.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)).entries()) {
      if (dueOn > daysLater(monday, -21) && index % 3 === 0) continue;
      const day = workingDay(daysLater(dueOn, -2 - (index % 7)));
      const now = new Date(`${day}T0${1 + (index % 8)}:40:00Z`);
      const waived = {
        reason: '淡季停线检修，本次由顾客机修班自行保养。',
        customerWord: `顾客设备科来函说明，${day} 收到。`,
      };
      await (index % 23 === 11
        ? takeNamed('waiveObligation', { id, input: waived }, houseContext(orm, now, sales))
        : takeNamed('fulfilObligation', { id, input: { note: done[kind] } }, houseContext(orm, now, office)));
    }
  }

  function find<R extends object>(kind: new () => R, where: object): Promise<R[]> {
    return (orm.em.fork({ session: houseSession }) as SqlEntityManager).find(kind, where as never, {
      orderBy: { id: 'asc' } as never,
    }) as Promise<R[]>;
  }
}

/** That day, or the Friday before. */
function workingDay(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return daysLater(day, weekday === 0 ? -2 : weekday === 6 ? -1 : 0);
}
