import { signedInAs } from '../store.ts';
import { askedAs, gathered, narrowed, type Variables } from './asked.ts';
import { noteAsOf } from './asOf.ts';
import { within } from './database.ts';
import { rangeOf } from './files.ts';
import { madeHere } from './madeHere.ts';
import { isUnused, noteUsed } from './used.ts';

/** What the API said to a query, as the device keeps it for whoever asked. */
export interface KeptAnswer {
  viewer: string;
  asked: string;
  data: unknown;
  /** When, by the clock of the device. */
  at: number;
}

/** What was taken along for such a query, if anything was; that it is none of now is said on the page. */
export async function keptAnswer(text: string, variables: Variables): Promise<unknown> {
  const viewer = signedInAs();
  if (!viewer) return undefined;
  if (isUnused(viewer)) return forgetAll(viewer);
  const found = await within(async kept => {
    const one = await kept.get('answers', [viewer, askedAs(text, variables)]);
    if (one) return { data: narrowed(one.data, variables), at: one.at };
    const all = await kept.getAllFromIndex('answers', 'viewer', viewer);
    const answers = all.map(each => each.data);
    const made = variables.id && (await kept.getAll('entries')).find(each => each.newId === variables.id);
    if (made && made.viewer === viewer) return { data: { answer: madeHere(made, answers) }, at: made.at };
    const data = gathered(answers, variables);
    return data && all[0] && { data, at: all[0].at };
  });
  if (!found) return undefined;
  noteUsed(viewer);
  noteAsOf(found.at);
  return found.data;
}

/** Puts what was read now in the place of all that the person had taken along; broken off, the former stays. */
export const keepAnswers = (viewer: string, answers: readonly KeptAnswer[]) =>
  within(async kept => {
    const { store, done } = kept.transaction('answers', 'readwrite');
    const former = await store.index('viewer').getAllKeys(viewer);
    await Promise.all([...former.map(key => store.delete(key)), ...answers.map(answer => store.put(answer)), done]);
  });

/** Nothing of it stays, save what is not sent, with its files. */
export const forgetAll = (viewer: string) =>
  within(async kept => {
    await keepAnswers(viewer, []);
    const entries = await kept.getAll('entries');
    if (entries.some(entry => entry.viewer === viewer)) return;
    await kept.delete('files', rangeOf(viewer));
  });

/** What people have taken along who were not here for long. */
export async function forgetUnused() {
  const all = await within(kept => kept.getAll('answers'));
  const viewers = new Set(all.map(({ viewer }) => viewer));
  for (const viewer of viewers) if (isUnused(viewer)) await forgetAll(viewer);
}
