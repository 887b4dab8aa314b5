import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { machineCodeOf } from '../codes/machine-code.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { Door } from '../procedure/step-marks.ts';
import { Equipment } from './equipment.entity.ts';

/** The machine with this code, while it is at a customer; none for a code that never was, or was revoked. */
export const machineOfCode = async (em: SqlEntityManager, code: string) => {
  const machineCode = machineCodeOf(code);
  if (!machineCode) return null;
  return em.findOne(Equipment, { machineCode, state: { $in: ['SHIPPED', 'INSTALLED'] } }, { populate: ['model'] });
};

/** 5.3.7, 5.2.2: whoever stands at a machine turns to service by its code, and says who they are. */
export const machineDoor: Door = async (em, code) => {
  const record = await machineOfCode(em, code);
  if (!record) return null;
  const caller = ({ caller, callerPhone }: Record<string, unknown>) => ({
    name: String(caller ?? '').trim(),
    phone: String(callerPhone ?? '').trim(),
  });
  return { record, caller, budgets: [['casesOfMachine', record.id]] };
};

/** The machine whose code has let in whoever takes the step. */
export const machineAtHand = ({ em, viewer }: Pick<StepContext, 'em' | 'viewer'>) =>
  em.findOneOrFail(Equipment, { id: viewer.link?.recordId ?? '' }, { populate: ['customer'] });
