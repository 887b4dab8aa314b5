import { requirementOf } from '../procedure/document-texts.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Step } from '../procedure/step.ts';
import { rolesFor } from '../procedure/who-may-take.ts';
import { a, sentences } from './words.ts';

/** What a step does, under which clause, from where to where, and who takes it. */
export const stepSentence = ({ document }: Procedure, { description, clause, ...step }: Step) =>
  sentences(
    description,
    clause && `Clause ${clause}: ${requirementOf(document, clause).en}`,
    `${moves(step)}, by ${takers(step)}.`,
  );

function moves({ record, from, states }: Pick<Step, 'record' | 'from' | 'states'>): string {
  const to = states.join(' or ');
  if (!from) return `Makes ${a(record.name)} that is ${to}`;
  const start = (from as readonly string[]).join(', ');
  return to && to !== start ? `From ${start} to ${to}` : `In ${start}, which stays`;
}

const takers = (step: Omit<Step, 'description' | 'clause'>) => rolesFor(step as Step, undefined).join(', ');
