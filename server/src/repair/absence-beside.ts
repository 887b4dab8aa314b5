import { Absence } from '../organization/absence.entity.ts';
import { extendStep } from '../procedure/extension.ts';
import { takenUpOn } from './taken-up.ts';

/** 5.3.3: whoever records an absence is told the orders on which the person stands for these days. */
export const absenceBeside = extendStep(Absence, 'recordAbsence', {
  async after(absence, _, { em }) {
    const beside = await takenUpOn([absence.person], absence, em);
    absence.bookedOn = beside.filter(({ resource }) => resource === 'ServiceOrder').map(({ number }) => number);
  },
});
