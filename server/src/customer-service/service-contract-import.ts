import { daysLater } from '../fields/business-day.ts';
import { sentence } from '../messages/kept-sentence.ts';
import { type Import, importSteps } from '../organization/import-steps.ts';
import type { SetUpSubject } from '../organization/set-up-completion.entity.ts';
import { TOLD_AT_MOST } from '../organization/still-open.ts';
import type { Loaded } from '../procedure/facts.ts';
import type { Booked } from '../procedure/import-kind.ts';
import type { SetUpMatter } from '../procedure/set-up.ts';
import { cancelAfterEnd } from './plan-obligations.ts';
import { ServiceContract } from './service-contract.entity.ts';
import { ServiceContractSteps } from './service-contract.resolver.ts';

const entered = (ids: readonly string[]) => `{${ids.join(',')}}`;
const ofContracts = 'from contract_obligation o where o.contract_id = any(?::uuid[])';

/** 5.2.1: what falls due by a contract goes with it, while nobody has done, waived or planned any of it. */
const withObligations: Booked = {
  async ids(em, contracts) {
    const rows = await em.execute<{ id: string }[]>(`select o.id ${ofContracts}`, [entered(contracts)]);
    return rows.map(({ id }) => id);
  },
  async restingOn(em, contracts) {
    const rows = await em.execute<{ number: string }[]>(
      `(select o.number ${ofContracts} and (o.state <> 'DUE' or exists (select from service_order s where s.obligation_id = o.id)))
        order by 1 limit ?`,
      [entered(contracts), TOLD_AT_MOST + 1],
    );
    return rows.map(({ number }) => number);
  },
  async takeBack(context, contracts) {
    const found = await context.em.find(
      ServiceContract,
      { id: { $in: [...contracts] } },
      { populate: ['obligations'] },
    );
    for (const contract of found) {
      // It holds on no day: what a contract says counts to its last day, whatever its state.
      contract.endsOn = daysLater(contract.validFrom, -1);
      cancelAfterEnd(contract as Loaded<ServiceContract, 'obligations'>, sentence('importUndone'), context);
    }
    // Undoing reads them anew, to take them out of use.
    await context.em.flush();
  },
};

/** The contracts that run: a row for each term; rows that say the same but for their terms are one contract. */
export const runningContracts: Import[] = [
  {
    name: 'importServiceContracts',
    subject: 'SERVICE_CONTRACTS',
    record: ServiceContract,
    rows: [{ step: 'recordServiceContract', of: ServiceContractSteps }],
    undone: { ServiceContract: 'ENDED' },
    booked: withObligations,
  },
];

export const ServiceContractImport = importSteps(runningContracts);

export const contractsFromBefore: readonly (SetUpMatter & { subject: SetUpSubject })[] = [
  {
    subject: 'CONTRACTS',
    record: ServiceContract,
    steps: ['recordServiceContract', 'importServiceContracts'],
    there: `select count(*) from service_contract where state = 'ACTIVE'`,
  },
];
