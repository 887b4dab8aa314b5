import type { Step } from '../schema/metadata.ts';
import { recordType, stepNamed, steps } from '../schema/schema.ts';
import type { Entry } from './entry.ts';

interface Stepped {
  id: unknown;
  state: string;
  availableSteps: readonly { name: string }[];
}

const offline = steps.filter(step => step.offline);

/**
 * A record as it will be once what waits on this device is received: in its state then it offers what is done on site without a
 * network. Of what it makes, nothing is offered twice. What the server has said of it stays what it is.
 */
export function ahead<R extends Stepped>(
  type: string,
  record: R,
  entries: readonly Entry[],
  may: (step: string) => boolean,
): R {
  const taken = entries
    .filter(({ row, variables }) => row === record.id || variables.id === record.id)
    .flatMap(({ step }) => stepNamed(step) ?? []);
  if (taken.length === 0) return record;
  const state = stateAfter(
    record.state,
    taken.filter(step => step.record === type),
  );
  const isMade = (name: string) => taken.some(step => step.name === name && step.from.length === 0);
  const offered =
    state === record.state ? record.availableSteps : offersIn(type, state).filter(({ name }) => may(name));
  return { ...record, state, availableSteps: offered.filter(({ name }) => !isMade(name)) };
}

/** What is done without a network on such a record in this state, or makes another in its row. */
export const offersIn = (type: string, state: string) =>
  offline.filter(step => recordTaken(step) === type && step.offlineIn?.includes(state)).map(offer);

/** The kind of record on which it is taken. */
const recordTaken = ({ record, from, offline }: Step) =>
  from.length ? record : recordType(record).fields.find(({ name }) => name === offline)?.type;

/** The record of such a kind, of what this one has or what was made here in its row, that this step is taken on. */
export function waitsFor(
  { name, record, from }: Step,
  row: string,
  received: readonly { id: string; state: string }[],
  entries: readonly Entry[],
): string | undefined {
  const inRow = entries.filter(entry => entry.row === row);
  const made = inRow.find(({ step, newId }) => newId && stepNamed(step)?.record === record);
  const isHeld = inRow.some(({ refusal }) => refusal);
  const id = received.find(({ state }) => from.includes(state))?.id ?? (isHeld ? undefined : made?.newId);
  return inRow.some(({ step, variables }) => step === name && variables.id === id) ? undefined : id;
}

const offer = ({ name, clause }: Step) => ({
  name,
  clause: clause ?? null,
  blocked: null,
  onBehalfOf: null,
  awaited: false,
});

/** A step that leads to several states leads back to where the record was before. */
function stateAfter(from: string, taken: readonly Step[]): string {
  const passed = [from];
  for (const { to, from } of taken) {
    if (from.length === 0 || to.length === 0) continue;
    const next = to.length === 1 ? to[0] : passed.findLast(state => to.includes(state));
    passed.push(next ?? '');
  }
  return passed.at(-1)!;
}
