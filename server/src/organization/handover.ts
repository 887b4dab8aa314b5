import { Link, Text } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { type BaseRecord, descriptionOf, type RecordClass } from '../procedure/record.ts';
import { type Step, stepOf } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { Role } from '../viewer/roles.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { Person } from './person.entity.ts';

/** Under this name it stands in the histories of the records. */
export const HANDED_OVER = 'handOver';

@Form('Whose open work goes over to whom, and why.')
export class HandOverInput {
  @Link(() => Person, { outOfUse: true }) from!: Person;
  @Link(() => Person) to!: Person;
  @Text({ widget: 'LONG_TEXT', max: 500 }) reason!: string;
}

/** Whether there is work on a record for a person by name, and the same in SQL upon a row: both say the same of every record. */
interface WorkOf<R> {
  facts: (record: R, person: string, today: string) => boolean;
  sql: (row: string, person: string, today: string) => string;
}

/** How the work on records of one kind goes over to somebody else. */
export interface Handover {
  /** Taken on each of them, with the rules that the record has for whoever does the work. */
  step: Step;
  workOf: WorkOf<never>;
  /** The link by which such records belong together: all of them go over, or none. */
  together?: string;
}

interface HandoverOptions<R extends BaseRecord> {
  /** The heads who hand over such work, and whether one of them does so with this record. */
  heads: readonly Role[];
  ownedBy?: (record: never, viewer: Viewer) => boolean;
  /** The states in which there is work to be done on it. */
  from: readonly R['state'][];
  /** Those to which it leads, where it does not stay in its state. */
  to?: readonly R['state'][];
  workOf: WorkOf<never>;
  together?: string;
  load?: readonly string[];
  rules?: readonly ((input: HandOverInput, record: never, context: StepContext) => unknown)[];
  method: (record: never, input: HandOverInput, context: StepContext) => void;
}

/**
 * Declares a handover; it is taken with all others of a person alone, and so is no button of its record. The work of
 * somebody who has left is handed over by the administrator as well.
 */
export function handover<R extends BaseRecord>(record: RecordClass<R>, options: HandoverOptions<R>): Handover {
  const { heads, ownedBy, workOf, together, rules = [], method, ...others } = options;
  const isAdministrator = ({ roles }: Viewer) => roles.includes('ADMINISTRATOR');
  const described = {
    description: 'The work goes over to somebody else.',
    clause: descriptionOf(record).clause,
    by: {
      roles: [...heads, 'ADMINISTRATOR'],
      ownedBy: ownedBy && ((owned: never, viewer: Viewer) => isAdministrator(viewer) || ownedBy(owned, viewer)),
    },
    rules: [stillTheirs(workOf), ...rules],
    input: HandOverInput,
  };
  const perform = (subject: never, input: HandOverInput, context: StepContext) => {
    method(subject, input, context);
    context.changed('reason', null, input.reason);
  };
  const step = stepOf(record, { ...others, ...described } as never, HANDED_OVER, perform as never, HANDED_OVER);
  return { step: step as never, workOf, together };
}

/** It goes over from somebody whose work it still is. */
const stillTheirs =
  ({ facts }: WorkOf<never>) =>
  ({ from }: HandOverInput, record: never, { today }: StepContext): Refusal | undefined =>
    facts(record, from.id, today) ? undefined : refuse('notNamedAnyMore', { name: from.name });

/** Whoever takes it over is of the company. */
export const receiverOfTheHouse = ({ to }: HandOverInput): Refusal | undefined =>
  to.employer === 'HOUSE' ? undefined : refuse('notOfTheHouse', { name: to.name });

/** The same people, one of them in the place of another. */
export const inTheirPlace = <P extends Pick<Person, 'id'>>(people: Iterable<P>, { from, to }: HandOverInput) => [
  ...new Set([...people].map(each => (each.id === from.id ? to : each))),
];
