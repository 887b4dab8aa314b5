import { request } from '../api/client.ts';
import { type Refusal, refusalOf } from '../api/refusal.ts';
import { type ViewerQuery, viewerQuery } from '../generated/operations.ts';
import type { Step } from '../schema/metadata.ts';
import { signedInAs } from '../store.ts';
import { knownOffset, measureOffset } from './clock.ts';
import { contentDigest } from './contentDigest.ts';
import type { Entry } from './entry.ts';
import { newId } from './newId.ts';
import { sendAll } from './queue.ts';
import { sendEntry, sendFiles } from './send.ts';
import { entriesOf } from './store.ts';
import { noteWaiting } from './waiting.ts';

type Variables = Entry['variables'];

/** What the viewer has taken out of reach, on this device. */
export const kept = () => entriesOf(signedInAs() ?? '');

/** Changes what is kept, and how many are said to wait. */
export async function changeKept(work: (entries: Entry[]) => Entry[]) {
  await kept().change(work);
  noteWaiting((await kept().all()).length);
}

/** Keeps a step for later, under the key of the attempt that got no answer; of one that somebody signs, what was shown to them. */
export async function keepForLater(step: Step, variables: Variables, key: string, shown?: Shown) {
  const at = Date.now();
  const entry: Entry = {
    ...{
      id: newId(at),
      viewer: signedInAs() ?? '',
      step: step.name,
      row: rowOf(step, variables, shown),
      variables,
      key,
    },
    ...{ attempted: true, at, offset: knownOffset(), contentDigest: await contentDigest(step, shown) },
    ...(step.from.length === 0 && { newId: newId(at) }),
  };
  await changeKept(entries => [...entries, entry]);
}

/** The record on which the step is taken. */
type Shown = Record<string, { id: string } | undefined>;

function rowOf({ offline = '', from }: Step, { id, input }: Variables, shown?: Shown) {
  if (offline === 'id') return String(id);
  return String(from.length ? shown?.[offline]?.id : input?.[offline]);
}

/** Sends what is kept, from one window at a time; gives why it could not go on, if so. */
export const sendKept = (): Promise<Refusal | undefined> =>
  'locks' in navigator ? navigator.locks.request('sanbao.field', send) : send();

async function send(): Promise<Refusal | undefined> {
  try {
    const { viewer } = await request<ViewerQuery>(viewerQuery);
    // Somebody else may have signed in meanwhile: nothing is sent in their name.
    if (viewer?.id !== signedInAs()) return { code: 'UNAUTHENTICATED', message: '' };
    const stopped = await sendAll({ store: kept(), offset: measureOffset, files: sendFiles, send: sendEntry });
    return stopped?.kind === 'later' ? stopped.refusal : undefined;
  } catch (error) {
    return refusalOf(error);
  } finally {
    noteWaiting((await kept().all()).length);
  }
}
