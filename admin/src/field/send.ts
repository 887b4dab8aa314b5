import { mutate } from '../api/client.ts';
import { operation } from '../api/operation.ts';
import { performStep } from '../api/performStep.ts';
import { refusalOf } from '../api/refusal.ts';
import type { Step } from '../schema/metadata.ts';
import { stepNamed } from '../schema/schema.ts';
import type { Answer, Entry } from './entry.ts';
import { withFiles } from './files.ts';
import { holdsFiles } from './keptFile.ts';

interface Taken {
  answer: { id: string; version: number };
}

/** Where nobody knows whether it was received, or nobody may know before somebody has signed in again. */
const UNKNOWN = [
  'NO_ANSWER',
  'RATE_LIMITED',
  'BUSY',
  'FILE_STORE_UNAVAILABLE',
  'DISK_FULL',
  'INTERNAL_SERVER_ERROR',
  'UNAUTHENTICATED',
];

/** Sends one entry under its key, and says what came of it. */
export async function sendEntry(entry: Entry): Promise<Answer> {
  const step = stepNamed(entry.step);
  if (!step) return { kind: 'refused', refusal: { code: 'NOT_FOUND', message: entry.step } };
  try {
    const { id, version } = await received(step, entry);
    return { kind: 'taken', record: id, version };
  } catch (error) {
    return notTaken(error);
  }
}

/** Sends the files of an entry, apart from its step and before it. */
export async function sendFiles(entry: Entry): Promise<Entry | Answer> {
  if (!holdsFiles(entry.variables)) return entry;
  try {
    return { ...entry, variables: await withFiles(entry.variables) };
  } catch (error) {
    return notTaken(error);
  }
}

function notTaken(error: unknown): Answer {
  const refusal = refusalOf(error);
  return { kind: UNKNOWN.includes(refusal.code) ? 'later' : 'refused', refusal };
}

/**
 * Under its key only the first attempt can have been received, which said nothing of when it was done: then the key is
 * refused for another content, and that attempt, repeated, is answered as it was.
 */
async function received(step: Step, entry: Entry): Promise<Taken['answer']> {
  const { variables, key, doneAt, newId, contentDigest, attempted } = entry;
  try {
    const headers = { 'Idempotency-Key': key };
    return (await mutate(queuedMutation(step), { ...variables, doneAt, newId, contentDigest }, headers)).answer;
  } catch (error) {
    if (!attempted || refusalOf(error).code !== 'IDEMPOTENCY_KEY_REUSED') throw error;
    const { id } = await performStep(step, variables, key);
    // What comes after it in its row is held against what this step has left behind.
    return { id: String(id), version: (variables.expectedVersion ?? 0) + 1 };
  }
}

export function queuedMutation({ name, from, version, input, signedContent }: Step) {
  const types: Record<string, string | undefined> = {
    id: from.length ? 'ID!' : undefined,
    expectedVersion: version,
    input,
    doneAt: 'DateTime',
    newId: from.length ? undefined : 'ID',
    contentDigest: signedContent && 'String',
  };
  const passed = Object.keys(types).filter(argument => types[argument]);
  const list = (print: (argument: string) => string) => passed.map(print).join(', ');
  return operation<Taken, object>(
    `mutation ${name}(${list(argument => `$${argument}: ${types[argument]}`)}) { answer: ${name}(${list(argument => `${argument}: $${argument}`)}) { id version } }`,
  );
}
