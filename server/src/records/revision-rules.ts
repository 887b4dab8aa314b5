import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { namedTwice } from '../procedure/named-twice.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { isLater, isLetter } from '../training/document-revisions.ts';
import { ProcedureRevision } from './procedure-revision.entity.ts';

type Entry = Entered<ProcedureRevision, 'letter' | 'effectiveFrom' | 'forms'>;

/** 7: revisions are A, B and so on, of the procedure as of its forms. */
export function lettered({ letter, forms }: Entry): Refusal | undefined {
  if (!isLetter(letter)) return refuse('revisionNotALetter', {}, 'letter');
  const at = forms.findIndex(({ revision }) => !isLetter(revision));
  if (at >= 0) return refuse('revisionNotALetter', {}, `forms.${at}.revision`);
  const twice = namedTwice(forms, ({ form }) => form);
  if (twice >= 0) return refuse('formTwice', {}, `forms.${twice}.form`);
}

/** 7: a revision comes after those before it, and is in force from a day to come. */
export async function followsPrevious(
  { letter, effectiveFrom }: Entry,
  _: unknown,
  { em, today }: StepContext,
): Promise<Refusal | undefined> {
  if (effectiveFrom < today) return refuse('dayInThePast', { today }, 'effectiveFrom');
  const [previous] = await em.find(ProcedureRevision, {}, { orderBy: { effectiveFrom: 'desc', id: 'desc' }, limit: 1 });
  const before = previous?.letter ?? 'A';
  if (!isLater(letter, before)) return refuse('revisionNotLater', { revision: before }, 'letter');
  if (previous && effectiveFrom <= previous.effectiveFrom)
    return refuse('inForceBeforeFormer', { day: previous.effectiveFrom }, 'effectiveFrom');
}
