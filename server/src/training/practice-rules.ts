import type { Entered } from '../fields/form.ts';
import { normalForm } from '../fields/normal-form.ts';
import { type Refusal, refuse, refuseLines } from '../messages/errors.ts';
import type { Person } from '../organization/person.entity.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { InHousePractice } from './in-house-practice.entity.ts';
import { completeAttendance } from './session-rules.ts';

type Days = Entered<InHousePractice, 'plan' | 'startsOn' | 'endsOn'>;
type Booked = Entered<InHousePractice, 'plan' | 'startsOn' | 'endsOn' | 'workplace' | 'programme' | 'overlapReason'>;

/** 5.1.4: practice is arranged by the calendar of the plan, and ahead. */
export function practiceDays(
  { plan, startsOn, endsOn }: Input<Days>,
  _: unknown,
  { today }: StepContext,
): Refusal | undefined {
  if (endsOn < startsOn) return refuse('endsBeforeStart', {}, 'endsOn');
  if (startsOn < plan.startsOn || endsOn > plan.endsOn)
    return refuse('dayOutsidePlan', { startsOn: plan.startsOn, endsOn: plan.endsOn }, 'startsOn');
  if (startsOn < today) return refuse('startsInThePast', { today }, 'startsOn');
}

/**
 * 5.1.4: nobody is in two places: on the same days a plan's people, a guide or a workplace is in one practice, unless it is
 * said how both go on.
 */
export async function practiceFree(
  { plan, startsOn, endsOn, workplace, programme, overlapReason }: Input<Booked, 'programme.guide'>,
  { id }: Pick<InHousePractice, 'id'>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  if (overlapReason) return;
  const days = { id, startsOn, endsOn };
  for (const other of await practisedOn(days, em)) {
    const guide = guideOfBoth(programme ?? [], other);
    const sameWorkplace = normalForm(workplace) === normalForm(other.workplace) ? workplace : null;
    const what = other.plan.id === plan.id ? plan.number : (guide?.name ?? sameWorkplace);
    if (what) return practised(what, other);
  }
}

interface Guidance {
  readonly day: string;
  readonly guide?: Pick<Facts<Person>, 'id' | 'name'> | null;
}
type DaysOfPractice = Pick<Facts<InHousePractice>, 'id' | 'startsOn' | 'endsOn'>;

/** 5.1.4: the same of guides alone, where others take over their days. */
export async function guidedElsewhere(
  days: DaysOfPractice,
  programme: readonly Guidance[],
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  for (const other of await practisedOn(days, em)) {
    const guide = guideOfBoth(programme, other);
    if (guide) return practised(guide.name, other);
  }
}

const practisedOn = ({ id, startsOn, endsOn }: DaysOfPractice, em: StepContext['em']) =>
  em.find(
    InHousePractice,
    {
      id: { $ne: id },
      state: { $in: ['SCHEDULED', 'CONFIRMED'] },
      startsOn: { $lte: endsOn },
      endsOn: { $gte: startsOn },
    },
    { populate: ['programme'], orderBy: { startsOn: 'asc', id: 'asc' } },
  );

/** Who guides one of these days and the same day of another practice. */
const guideOfBoth = (programme: readonly Guidance[], other: { programme: Iterable<Guidance> }) =>
  programme.find(each =>
    [...other.programme].some(({ day, guide }) => guide && day === each.day && guide.id === each.guide?.id),
  )?.guide;

const practised = (what: string, { number, startsOn, endsOn }: InHousePractice) =>
  refuse('practisedElsewhere', { what, number, startsOn, endsOn }, 'overlapReason');

/** 5.1.4: by day, within the days of the practice. */
export function programmeWithin({
  startsOn,
  endsOn,
  programme,
}: Input<Entered<InHousePractice, 'startsOn' | 'endsOn' | 'programme'>>): Refusal | undefined {
  return refuseLines(programme ?? [], ({ day }, at) => {
    if (day < startsOn || day > endsOn) return refuse('programmeOutside', { startsOn, endsOn }, `programme.${at}.day`);
  });
}

/** 5.1.4: only a plan that provides for practice has any. */
export function practicePlanned({ plan }: Input<Days>): Refusal | undefined {
  if (!plan.inHousePractice) return refuse('practiceNotPlanned', {}, 'plan');
}

/** The fields in which the two departments confirm, each for itself. */
export const helpers = { MANAGEMENT: 'managementConfirmedBy', SALES: 'salesConfirmedBy' } as const;

type Helper = keyof typeof helpers;
const isHelper = (role: string): role is Helper => role in helpers;

/** The departments of the viewer whose help is still open, or is already given. */
export const helping = (
  practice: Facts<InHousePractice>,
  { roles }: Pick<Viewer, 'roles'>,
  confirmed: boolean,
): Helper[] => roles.filter(isHelper).filter(role => Boolean(practice[helpers[role]]) === confirmed);

/** 5.1.4: each department confirms once. */
export function helpStillOpen(
  practice: Facts<InHousePractice>,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  if (!helping(practice, viewer, false).length) return refuse('helpConfirmed');
}

/** 5.1.4: it is recorded when it is over. */
export function practiceOver(
  { endsOn }: Facts<InHousePractice>,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (endsOn > today) return refuse('practiceNotOver', { endsOn });
}

/** 5.1.4: with everyone who takes part. */
export const practiceAttendance = (
  { attendance }: Input<Entered<InHousePractice, 'attendance'>>,
  { plan }: Facts<InHousePractice, 'plan.enrolments.person'>,
): Refusal | undefined => completeAttendance(attendance, plan);
