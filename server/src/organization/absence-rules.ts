import { daysLater } from '../fields/business-day.ts';
import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Input, Reference } from '../procedure/facts.ts';
import { lockRecords } from '../procedure/lock-records.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { inSql } from '../procedure/turn.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { Absence } from './absence.entity.ts';
import { Person } from './person.entity.ts';

type Entry = Entered<Absence, 'person' | 'startsOn' | 'endsOn'>;

const MAX_DAYS = 366;

const isOffice = ({ roles }: Pick<Viewer, 'roles'>) => roles.includes('AFTER_SALES');

/** 5.3.3: one's own absence, or for the office anybody's. */
export const ownOrOffice = inSql(
  ({ person }: { person: Reference }, viewer: Viewer) => isOffice(viewer) || person.id === viewer.personId,
  (absence, { person, roles }) => ({
    byName: `${absence}.person_id = ${person}`,
    byOffice: isOffice({ roles }) ? 'true' : 'false',
  }),
);

/** 5.3.3: nobody but the office records somebody else's. */
export function ownAbsence(
  input: Input<Entry>,
  _: unknown,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  if (!ownOrOffice(input, viewer)) return refuse('absenceOfAnother', {}, 'person');
}

/** 5.3.3: of people who are planned at all, for visits or lessons. */
export function isPlanned({ person: { name, roles } }: Input<Entry>): Refusal | undefined {
  if (!roles.includes('TECHNICIAN') && !roles.includes('INSTRUCTOR')) return refuse('neverPlanned', { name }, 'person');
}

/** 5.3.3: days that are left, also when it began before anybody could record it. */
export function absentDays(
  { startsOn, endsOn }: Input<Entry>,
  _: unknown,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (endsOn < startsOn) return refuse('endsBeforeStart', {}, 'endsOn');
  if (endsOn < today) return refuse('absenceOver', { today }, 'endsOn');
  if (endsOn > daysLater(startsOn, MAX_DAYS - 1)) return refuse('periodTooLong', { days: MAX_DAYS }, 'endsOn');
}

/** 5.3.3: a day of absence is recorded once. Of two at once the second waits here, as do plans with the person. */
export async function notAbsentYet(
  { person, startsOn, endsOn }: Input<Entry>,
  _: Facts<Absence>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  await lockRecords(em, Person, [person]);
  const same = await em.findOne(Absence, {
    state: 'RECORDED',
    person: person.id,
    startsOn: { $lte: endsOn },
    endsOn: { $gte: startsOn },
  });
  if (same) return refuse('absentAlready', { number: same.number }, 'startsOn');
}
