import type { StepContext } from '../procedure/step-context.ts';
import { User } from './user.entity.ts';

/** The account of whoever takes the step, for a record to name. */
export const me = ({ em, viewer }: Pick<StepContext, 'em' | 'viewer'>) => em.getReference(User, viewer.userId);
