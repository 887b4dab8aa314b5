import { daysLater } from '../fields/business-day.ts';
import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { inSql, ofDepartments } from '../procedure/turn.ts';
import type { Viewer } from '../viewer/viewer.ts';
import type { CorrectiveAction, PlannedMeasure } from './corrective-action.entity.ts';

/** 5.3.9: the department that owns the action does the work on it. */
export const turnOfOwner = inSql(
  ({ department }: Facts<CorrectiveAction>, { departments }: Viewer) => departments.includes(department),
  (row, { departments }) => ({ byOffice: ofDepartments(`${row}.department`, departments) }),
);

type Source = Entered<CorrectiveAction, 'summary' | 'complaint' | 'nonconformity'>;

/** 5.3.9: it is drawn from what is known of complaints and nonconforming product. */
export function drawnFromSomething({ summary, complaint, nonconformity }: Input<Source>): Refusal | undefined {
  if (!summary && !complaint && !nonconformity) return refuse('actionWithoutSource', {}, 'summary');
}

/** 5.3.9: by a day that has not passed. */
export function dueAhead(
  { due }: { due: string },
  _: unknown,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (due < today) return refuse('dayInThePast', { today }, 'due');
}

/** The letters and figures that a sentence needs at least; a dash says nothing. */
const MIN_LETTERS = 4;

const tooLittle = (text: string | null | undefined, field: string): Refusal | undefined => {
  if ((text?.match(/[\p{L}\p{N}]/gu) ?? []).length < MIN_LETTERS)
    return refuse('tooLittleSaid', { least: MIN_LETTERS }, field);
};

/** 5.3.9: a cause, a measure, evidence and a finding say something. */
export const causeSaid = ({ rootCause }: { rootCause: string }) => tooLittle(rootCause, 'rootCause');
export const measuresSaid = ({ measures }: { measures: readonly Pick<PlannedMeasure, 'what'>[] }) =>
  measures.map(({ what }, at) => tooLittle(what, `measures.${at}.what`)).find(Boolean);
export const evidenceSaid = ({ evidence }: { evidence: string }) => tooLittle(evidence, 'evidence');
export const findingSaid = ({ finding }: { finding: string }) => tooLittle(finding, 'finding');

/** 5.3.9: whether measures were effective shows some time after they were taken. */
export function effectShown(
  { effective }: Pick<Verification, 'effective'>,
  { implementedOn }: Facts<CorrectiveAction>,
  { today, parameters }: StepContext<'EFFECT_VERIFIED_AFTER_DAYS'>,
): Refusal | undefined {
  const from = daysLater(implementedOn ?? today, parameters.EFFECT_VERIFIED_AFTER_DAYS);
  if (effective && today < from) return refuse('effectNotShownYet', { from }, 'effective');
}

/** 5.3.9: each measure is answered for by somebody of the company, and still has time. */
export function measuresAnsweredFor(
  { measures }: { measures: Facts<PlannedMeasure, 'responsible'>[] },
  _: Facts<CorrectiveAction>,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  for (const [at, { responsible, dueOn }] of measures.entries()) {
    if (responsible.employer !== 'HOUSE')
      return refuse('notOfTheHouse', { name: responsible.name }, `measures.${at}.responsible`);
    if (dueOn < today) return refuse('dayInThePast', { today }, `measures.${at}.dueOn`);
  }
}

/** 5.3.9: nothing is verified of which cause, measures or evidence are not known. */
export function completeToVerify({
  rootCause,
  measures,
  evidence,
}: Facts<CorrectiveAction, 'measures'>): Refusal | undefined {
  if (!rootCause || !evidence || !measures.length) return refuse('actionIncomplete');
}

interface Verification {
  effective: boolean;
  nextDue: string | null;
}

/** 5.3.9: what was not effective starts anew, with a new day by which it has to be done. */
export function anewWithNewDay(
  { effective, nextDue }: Verification,
  _: Facts<CorrectiveAction>,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (effective) return;
  if (!nextDue) return refuse('nextDueNeeded', {}, 'nextDue');
  if (nextDue < today) return refuse('dayInThePast', { today }, 'nextDue');
}

/** 5.3.9: what has been worked on is finished, and not given up. */
export function onlyOpened({ round }: Facts<CorrectiveAction>): Refusal | undefined {
  if (round > 1) return refuse('actionWorkedOn');
}
