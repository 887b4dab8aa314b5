import type { StepContext } from '../procedure/step-context.ts';
import { me } from './me.ts';

/** A proposed change of a model of which machines exist. */
interface Proposal {
  proposedBy: { id: string };
}

/** 5.2.3, 5.3.1: somebody else decides on it. */
export const decidedByAnother = {
  roles: ['AFTER_SALES_HEAD', 'GENERAL_MANAGER'],
  notBy: ({ proposedBy }: Proposal) => [proposedBy.id],
} as const;

export const decide = (proposal: object, { viewer, em }: StepContext) =>
  Object.assign(proposal, { decidedBy: me({ em, viewer }) });
