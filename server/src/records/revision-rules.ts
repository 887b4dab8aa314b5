import type { Entered } from '../fields/form.ts';
import { namedTwice } from '../fields/named-alike.ts';
import { type Refusal, refuse, refuseLines } from '../messages/errors.ts';
import type { Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { isLater, isLetter } from '../training/document-revisions.ts';
import { isAmong, notBy } from '../viewer/people.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { ProcedureRevision } from './procedure-revision.entity.ts';
import { toAcknowledge } from './service-notice-rules.ts';

type Entry = Entered<ProcedureRevision, 'letter' | 'modification' | 'effectiveFrom' | 'forms'>;
type Signatures = Entered<ProcedureRevision, 'preparedBy' | 'checkedBy'>;

/** 7: revisions are A, B and so on, of the procedure as of its forms. */
export function lettered({ letter, forms }: Entry): Refusal | undefined {
  if (!isLetter(letter)) return refuse('revisionNotALetter', {}, 'letter');
  const wrong = refuseLines(forms, ({ revision }, at) => {
    if (!isLetter(revision)) return refuse('revisionNotALetter', {}, `forms.${at}.revision`);
  });
  if (wrong) return wrong;
  const twice = namedTwice(forms, ({ form }) => form);
  if (twice >= 0) return refuse('formTwice', {}, `forms.${twice}.form`);
}

/** 7: a revision comes after those before it, and is in force from a day to come. */
export async function followsPrevious(
  { letter, modification, effectiveFrom }: Entry,
  _: unknown,
  { em, today }: StepContext,
): Promise<Refusal | undefined> {
  if (effectiveFrom < today) return refuse('dayInThePast', { today }, 'effectiveFrom');
  const [previous] = await em.find(ProcedureRevision, {}, { orderBy: { effectiveFrom: 'desc', id: 'desc' }, limit: 1 });
  const before = previous?.letter ?? 'A';
  const amended = letter === before && (modification ?? 0) > (previous?.modification ?? 0);
  if (!amended && !isLater(letter, before)) return refuse('revisionNotLater', { revision: before }, 'letter');
  if (!amended && modification) return refuse('letterWithoutModification', { letter }, 'modification');
  if (previous && effectiveFrom <= previous.effectiveFrom)
    return refuse('inForceBeforeFormer', { day: previous.effectiveFrom }, 'effectiveFrom');
}

/** 7: one prepares it, another checks it, and the General Manager, who is neither, approves it. */
export function byThreePeople(
  { preparedBy, checkedBy }: Input<Signatures>,
  _: unknown,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  for (const [field, person] of Object.entries({ preparedBy, checkedBy })) {
    const refusal = person && notBy(isAmong(viewer, [person.id]));
    if (refusal) return { ...refusal, field };
  }
  if (preparedBy && preparedBy.id === checkedBy?.id)
    return { ...refuse('notByTheSamePerson', { person: checkedBy.name }), field: 'checkedBy' };
}

/** 7: each department holds one copy, and no two copies have the same number. */
export function copiesNumbered({ copies }: Pick<ProcedureRevision, 'copies'>): Refusal | undefined {
  for (const [name, of] of [
    ['department', namedTwice(copies ?? [], ({ department }) => department)],
    ['copyNumber', namedTwice(copies ?? [], ({ copyNumber }) => copyNumber)],
  ] as const)
    if (of >= 0) return refuse('copyTwice', {}, `copies.${of}.${name}`);
}

/** 7: of the departments of the viewer, those that hold a copy and have not taken note of it yet. */
export const toAcknowledgeCopy = (
  { copies, acknowledgements }: Pick<ProcedureRevision, 'copies' | 'acknowledgements'>,
  viewer: Pick<Viewer, 'departments'>,
) => toAcknowledge({ departments: (copies ?? []).map(({ department }) => department), acknowledgements }, viewer);
