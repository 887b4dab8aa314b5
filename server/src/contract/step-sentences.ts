import { requirementOf } from '../procedure/document-texts.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Step } from '../procedure/step.ts';
import { rolesFor } from '../procedure/who-may-take.ts';
import { a, sentences } from './words.ts';

/** A step in one line: what it does, under which clause, from which state to which, and who takes it. */
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

/** The meaning of arguments that are the same wherever they stand. */
const everywhere: Record<string, string> = {
  filter: 'Keeps only some of the records; all of them when left out.',
  orderBy:
    'The order, one after another; the newest first when left out. The id always comes last, so that it is stable.',
  first: 'How many at most: 25 unless said, and never more than 100.',
  after: 'Begins behind the row of this cursor: an `endCursor` of the same order. Not together with `offset`.',
  offset: 'Leaves out so many before the first, for people who turn pages.',
  changedSince:
    'Gives what has changed since: empty at first, then the `endCursor` of the answer before. It may not be sorted.',
  from: 'The first day of the period.',
  until: 'The last day of the period.',
  on: 'As it is on this day; today when left out.',
  department: 'Only of this department; of all when left out.',
  clause: 'Only of this clause, by its number; of all when left out.',
  step: 'The name of a step, as in `AvailableStep`.',
  part: 'Only of this part, by its id; of all when left out.',
  lot: 'How many pieces were delivered.',
  supplier: 'Who delivered them, by the id of the supplier.',
  delivery: 'The delivery, by its id.',
  mark: 'Only of this batch or serial number, as it stands on the pieces.',
  equipment: 'Only of this machine, by its id.',
  customer: 'Only of this customer’s people, by its id.',
  dealer: 'Only of this dealer’s people, by its id.',
  employer: 'Only of people whom such a company employs.',
  productFamily: 'Only of this product family, by its id.',
  resource: 'The name of a record’s type, such as `ServiceOrder`.',
  record: 'The id of the record from which to look.',
  views: 'All views of the list, in the order in which they are shown.',
  email: 'The address with which one signs in.',
  password:
    'The password with which one signs in; it is kept nowhere. Whoever signs in at the identity provider gives the secret of a fresh sign-in there in its place.',
  secret: 'What stands behind `#` in the link of the mail.',
  input: 'What is entered.',
  id: 'The id of the record.',
};

const ofSteps: Record<string, string> = {
  id: 'The record on which the step is taken, by its id.',
  input: 'The form of the step.',
  code: 'What the label of the machine says: who stands at it needs no account.',
  caller: 'Who uses a one-time link; nobody else says.',
  password: 'One’s own password again, where the parameter `DECISIONS_BY_PASSWORD` asks for it; it is kept nowhere.',
  doneAt:
    'When it was done, by a device that was out of reach of a network then: it counts from that time, and the history has both. Beyond the parameter by which such a time is stated late it is marked, and somebody else answers for it. The `Idempotency-Key` is known for 400 days.',
  contentDigest:
    'The SHA-256, in hexadecimal, of what that device showed to whoever signed; where it is not that of what the record says now, nobody has signed it. docs/field.md says how it is made.',
  newId:
    'The id of the record to be made, given by that device: a UUID of version 7. Sent again with the same form, it is the same record; what is not one’s own is NOT_FOUND.',
};

const version =
  'The `version` that was looked at: where the record has moved on since, the step is refused with STALE_RECORD.';

/** The meaning of an argument of a step or of any other field. */
export function argumentSentence(name: string, step: Step | undefined): string | undefined {
  if (step && name === 'expectedVersion')
    return step.decides ? `${version} Somebody decides, so it has to be said.` : version;
  return (step && ofSteps[name]) ?? everywhere[name];
}
