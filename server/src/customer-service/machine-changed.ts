import { Equipment } from '../organization/equipment.entity.ts';
import { extendStep } from '../procedure/extension.ts';
import { WarrantyDecision } from './warranty-decision.entity.ts';
import { flagDecisions } from './warranty-decision.ts';

const open = ['PROVISIONAL', 'DECIDED'] as const;

/** 5.2.3: what a decision that is not settled rests on has changed: it is flagged, and the verdict stays as it was told. */
export const machineChanged = ['correctEquipment', 'transferEquipment'].map(name =>
  extendStep(Equipment, name, {
    moves: { WarrantyDecision: open },
    async after(equipment, _, context) {
      const decisions = await context.em.find(
        WarrantyDecision,
        {
          equipment: equipment.id,
          state: { $in: [...open] },
          machineChanged: false,
          fault: { state: { $ne: 'RESOLVED' } },
        },
        { orderBy: { id: 'asc' } },
      );
      flagDecisions(decisions, context);
    },
  }),
);
