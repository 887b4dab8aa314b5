import { departmentsOf, type Role } from '../viewer/roles.ts';
import type { DelegatedAuthority, Viewer } from '../viewer/viewer.ts';
import type { Step } from './step.ts';

/** The roles that may take a step on a record in this state. */
export const rolesFor = ({ by }: Pick<Step, 'by'>, state: string | undefined): readonly Role[] =>
  isList(by) ? by : (Object.keys(by) as Role[]).filter(role => !state || by[role]?.includes(state));

const isList = (by: Step['by']): by is readonly Role[] => Array.isArray(by);

/** Whether somebody decides by it on what others have made: they name the version, sign, or may not be one of them. */
export const isDecision = ({ decides, notBy, signs }: Pick<Step, 'decides' | 'notBy' | 'signs'>) =>
  Boolean(decides || notBy || signs);

/** Whether nobody takes it: the system does, when its work has come that far. */
export const isAutomatic = (step: Pick<Step, 'by'>) => rolesFor(step, undefined).length === 0;

/** Whether one may take it with these roles on a record in this state; without a state, whether one ever may. */
export const mayTake = (step: Step, state: string | undefined, { roles }: Pick<Viewer, 'roles'>) =>
  rolesFor(step, state).some(role => roles.includes(role));

/** The capacities in which the viewer may take it: in their own right first, then in the place of others. */
export const actingAs = (step: Step, state: string | undefined, viewer: Viewer): Viewer[] =>
  [viewer, ...delegationsFor(step, viewer).map(delegation => onBehalfOf(delegation, viewer))].filter(each =>
    mayTake(step, state, each),
  );

/** Whether the viewer may take it in any capacity. */
export const isOpenTo = (step: Step, state: string | undefined, viewer: Viewer) =>
  actingAs(step, state, viewer).length > 0;

/** Whether one may leave it to a deputy: what one takes in one's own right, and nothing personal. */
export const mayDelegate = (step: Step, viewer: Viewer) => !step.personal && mayTake(step, undefined, viewer);

const delegationsFor = ({ name, personal }: Step, { delegations }: Viewer) =>
  personal ? [] : delegations.filter(({ steps: delegated }) => delegated.includes(name));

const onBehalfOf = (delegation: DelegatedAuthority, viewer: Viewer): Viewer => ({
  ...viewer,
  roles: delegation.roles,
  departments: departmentsOf(delegation.roles),
  onBehalfOf: delegation,
});
