import { policy } from '../../policy/index.ts';
import { type Arrow, readPolicy } from '../../src/policy/table.ts';

const { steps } = readPolicy(policy);
/** Letters, accounts and tokens are not the procedure's own; imports and packs are work of the background. */
const left = ['common'];
const apart =
  /^(import|confirmImport|discardImport|undoImport|request(Evidence|Form)Pack|createAccessToken|revokeAccessToken|inviteUser|createUser|updateUser|deactivateUser|reactivateUser|send(Invitation|PasswordLink)|keepAccount|confirmFounding|(propose|approve|reject|withdraw)Roles|publishProcedureRevision)/;

/** The arrows that the table of rights draws for what people do, in all seven chapters. */
export const stepsOfContract = [...steps].flatMap(([name, { chapter, arrows }]) =>
  left.includes(chapter) || apart.test(name) || arrows.some(({ by }) => by.includes('system')) ? [] : [name],
);

/** The chapter in which the table has a record. */
export const chapterOf = new Map([...steps.values()].map(({ chapter, record }) => [record, chapter]));

/** How much of the house's work is in each. */
export const share: Readonly<Record<string, number>> = {
  ...{ training: 4, 'customer-service': 4, repair: 6, 'spare-parts': 6, improvement: 2, records: 2, organization: 1 },
};

/** A record that a step left in a state, as its history has it. */
export interface Moved {
  step: string;
  record: string;
  from: string | null;
  to: string;
}

/** Whatever names a merged record names the other from then on, in the state in which it is. */
const merges = ['mergeCustomers', 'mergePeople'];

/** Whether the table draws this arrow for the step. */
export function isDrawn({ step, record, from, to }: Moved): boolean {
  if (merges.includes(step) && from === to) return true;
  const { arrows = [], effects = [] } = steps.get(step) ?? {};
  return [...arrows, ...effects].some(
    (each: Arrow) =>
      each.record === record &&
      each.from.includes(from ?? '–') &&
      (each.to.includes(to) || (each.to[0] === '=' && to === from)),
  );
}
