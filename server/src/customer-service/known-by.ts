import type { ContractWarranty, MachineFacts } from './warranty-facts.ts';

/** 5.2.3: what was known of a machine on a day: what happened later is left out, and a repair goes on until then. */
export const machineKnownBy = (on: string, machine: MachineFacts): MachineFacts => ({
  ...machine,
  acceptedOn: dayKnownBy(on, machine.acceptedOn),
  takenBackOn: dayKnownBy(on, machine.takenBackOn),
  contracts: latest(machine.contracts.filter(({ validFrom, endsOn }) => validFrom <= on && on <= endsOn)),
  repairs: machine.repairs
    .filter(({ from }) => from <= on)
    .map(({ order, from, until }) => ({ order, from, until: dayKnownBy(on, until) ?? on })),
});

export const dayKnownBy = (on: string, day: string | null) => (day && day <= on ? day : null);

const latest = (contracts: readonly ContractWarranty[]) =>
  [...contracts].sort((a, b) => (a.validFrom + a.contract < b.validFrom + b.contract ? -1 : 1)).slice(-1);
