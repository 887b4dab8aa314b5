import { type Refusal, refuse } from '../messages/errors.ts';
import type { PersonMergeInput } from '../organization/merge.resolver.ts';
import { Person } from '../organization/person.entity.ts';
import { listed } from '../organization/still-open.ts';
import { extendStep } from '../procedure/extension.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';

/** Nobody is enrolled twice in a plan, or certified twice for a family: one of the two is given up before. */
export async function trainedOnce(
  { into }: Input<PersonMergeInput>,
  person: Facts<Person>,
  { em }: StepContext,
): Promise<Refusal | undefined> {
  const found = await em.execute<{ number: string }[]>(
    `select unnest(array[a.number, b.number]) as number from enrolment a join enrolment b on b.plan_id = a.plan_id
       where a.person_id = ? and b.person_id = ? and not 'WITHDRAWN' = any(array[a.state, b.state]) and not 'CANCELLED' = any(array[a.state, b.state])
     union select unnest(array[a.number, b.number]) from certificate a join certificate b on b.product_family_id = a.product_family_id
       where a.person_id = ? and b.person_id = ? and a.state = 'VALID' and b.state = 'VALID' order by 1`,
    [person.id, into.id, person.id, into.id],
  );
  if (found.length) return refuse('mergeConflicts', { numbers: listed(found.map(({ number }) => number)) }, 'into');
}

export const mergedTrainees = extendStep<Person, PersonMergeInput>(Person, 'mergePeople', { rules: [trainedOnce] });
