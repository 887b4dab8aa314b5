import { policy } from '../../policy/index.ts';
import { type Arrow, readPolicy } from '../../src/policy/table.ts';

/** The arrows that the table of rights draws for what people do in 5.2, 5.3, 5.3.8, 5.3.9 and 6.1. */
const { steps } = readPolicy(policy);
const walked = ['improvement', 'customer-service', 'repair'];

export const stepsOfContract = [...steps].flatMap(([name, { chapter, arrows }]) =>
  walked.includes(chapter) && !arrows.some(({ by }) => by.includes('system')) ? [name] : [],
);

/** A record that a step left in a state, as its history has it. */
export interface Moved {
  step: string;
  record: string;
  from: string | null;
  to: string;
}

/** Whether the table draws this arrow for the step. */
export function isDrawn({ step, record, from, to }: Moved): boolean {
  const { arrows = [], effects = [] } = steps.get(step) ?? {};
  return [...arrows, ...effects].some(
    (each: Arrow) =>
      each.record === record &&
      each.from.includes(from ?? '–') &&
      (each.to.includes(to) || (each.to[0] === '=' && to === from)),
  );
}
