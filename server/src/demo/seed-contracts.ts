import { ContractObligation } from '../customer-service/contract-obligation.entity.ts';
import { daysLater, monthsLater } from '../fields/business-day.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { systemContext } from '../procedure/system-context.ts';
import { takeNamed } from '../steps/take-step.ts';
import { type Contract, contracts } from './contracts.ts';
import { momentOf, type ScheduledStep } from './schedule.ts';
import { fulfilments } from './seed-obligations.ts';
import { find, type Stage } from './stage.ts';

/** The contracts are signed, amended and ended on their days, and what falls due is done. */
export const contractSchedule = (stage: Stage, chosen = contracts): ScheduledStep[] => [
  ...chosen.flatMap(each => signed(stage, each)),
  ...fulfilments(stage),
];

function signed(stage: Stage, contract: Contract): ScheduledStep[] {
  const { files, monday, ids, cast } = stage;
  const { from, amended, ended, reference } = contract;
  const happens = (day: number, step: string, form: () => object | Promise<object>): ScheduledStep => {
    const at = momentOf(monday, day, '13:20');
    const take = async () => {
      const args = { id: ids.get(reference), input: { ...(await form()) } };
      ids.set(reference, await takeNamed(step, args, systemContext(files.orm, at, cast.sales)));
    };
    return { at, take };
  };
  const record = happens(from, 'recordServiceContract', () => agreed(stage, contract));
  const schedule: ScheduledStep[] = [
    { at: record.at, take: () => record.take().then(() => nameMaintenance(stage, contract)) },
  ];
  if (amended)
    schedule.push(
      happens(amended.on, 'amendServiceContract', async () => {
        const { customer: _, ...rest } = await agreed(stage, contract);
        return { ...rest, terms: amended.terms, reason: amended.reason };
      }),
    );
  if (ended) schedule.push(happens(ended.on, 'endServiceContract', () => ({ reason: ended.reason })));
  return schedule;
}

async function agreed(stage: Stage, { customer, reference, from, years, terms, warranty }: Contract) {
  const validFrom = daysLater(stage.monday, from);
  const machines = await find(stage, Equipment, { customer: stage.ids.get(customer), shippedOn: { $lte: validFrom } });
  return {
    customer: stage.ids.get(customer),
    reference,
    equipment: machines.map(each => each.id),
    validFrom,
    validUntil: daysLater(monthsLater(validFrom, 12 * years), -1),
    terms,
    warranty,
  };
}

/** The maintenance of a machine is known by the machine and by which it is, the first being 1. */
async function nameMaintenance(stage: Stage, { customer, reference }: Contract) {
  const due = await find(stage, ContractObligation, { contract: stage.ids.get(reference), kind: 'MAINTENANCE' });
  const machines = [...stage.ids].filter(([key]) => key.startsWith(`${customer} SJ`));
  for (const [key, machine] of machines) {
    const ofMachine = due.filter(({ equipment }) => equipment?.id === machine);
    ofMachine.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
    for (const [at, { id }] of ofMachine.entries()) stage.ids.set(`${key} maintenance ${at + 1}`, id);
  }
}
