import type { Step } from '../schema/metadata.ts';
import { stepNamed, steps } from '../schema/schema.ts';
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
  const taken = entries.filter(({ row }) => row === record.id).flatMap(({ step }) => stepNamed(step) ?? []);
  if (taken.length === 0) return record;
  const state = stateAfter(record.state, taken);
  const isMade = (name: string) => taken.some(step => step.name === name && step.from.length === 0);
  const offered = state === record.state ? record.availableSteps : offline.filter(isOffered).map(offer);
  return { ...record, state, availableSteps: offered.filter(({ name }) => !isMade(name)) };

  function isOffered(step: Step) {
    return may(step.name) && Boolean(state && step.offlineIn?.includes(state)) && isUpon(type, step);
  }
}

const offer = ({ name, clause }: Step) => ({
  name,
  clause: clause ?? null,
  blocked: null,
  onBehalfOf: null,
  awaited: false,
});

/** It acts on such a record, or makes another in its row. */
const isUpon = (type: string, { record, offline }: Step) => record === type || offline !== 'id';

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
