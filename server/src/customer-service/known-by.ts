import type { ContractWarranty, MachineFacts } from './warranty-facts.ts';

/** 5.2.3: what was known of a machine on a day: what happened later is left out, and a repair goes on until then. */
export const machineKnownBy = (on: string, machine: MachineFacts): MachineFacts => ({
  ...machine,
  acceptedOn: dayKnownBy(on, machine.acceptedOn),
  ...(machine.installedOn !== undefined && { installedOn: dayKnownBy(on, machine.installedOn) }),
  ...(machine.startedUpOn !== undefined && { startedUpOn: dayKnownBy(on, machine.startedUpOn) }),
  ...(machine.replacedParts && { replacedParts: machine.replacedParts.filter(({ replacedOn }) => replacedOn <= on) }),
  takenBackOn: dayKnownBy(on, machine.takenBackOn),
  contracts: latest(machine.contracts.filter(({ validFrom, endsOn }) => validFrom <= on && on <= endsOn)),
  repairs: machine.repairs
    .filter(({ from }) => from <= on)
    .map(repair => ({
      ...repair,
      until: dayKnownBy(on, repair.until) ?? on,
      ...(repair.holds && {
        holds: repair.holds
          .filter(({ from }) => from <= on)
          .map(({ from, until }) => ({ from, until: dayKnownBy(on, until) })),
      }),
    })),
});

export const dayKnownBy = (on: string, day: string | null) => (day && day <= on ? day : null);

const latest = (contracts: readonly ContractWarranty[]) =>
  [...contracts].sort((a, b) => (a.validFrom + a.contract < b.validFrom + b.contract ? -1 : 1)).slice(-1);
