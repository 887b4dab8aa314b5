import { noAnswer, refused } from '../api/refusal.ts';
import { sha256 } from '../digest.ts';
import { ownDrafts } from '../draft/drafts.ts';
import { i18nProvider } from '../i18n/i18nProvider.ts';
import { languageOf, localeOf } from '../i18n/language.ts';
import { signedInAs } from '../store.ts';
import { within } from './database.ts';
import { isKept, MARK } from './keptFile.ts';

/** A file that could not be sent, as the device keeps it. */
export interface KeptFile {
  viewer: string;
  sha256: string;
  name: string;
  content: Blob;
  /** When it was kept, by the clock of the device. */
  at: number;
}

/** Keeps a file until what it belongs to is sent; gives what stands for it until then. */
export async function keepFile(file: File): Promise<string> {
  const digest = await sha256(await file.arrayBuffer());
  const kept = { viewer: signedInAs() ?? '', sha256: digest, name: file.name, content: file, at: Date.now() };
  await within(database => database.put('files', kept));
  return MARK + digest;
}

/** The same input with the ids of files where the device stood for them: each is sent first, and once however often it is. */
export async function withFiles<Input>(input: Input): Promise<Input> {
  if (isKept(input)) return (await sendFile(input.slice(MARK.length))) as Input;
  if (typeof input !== 'object' || input === null) return input;
  if (Array.isArray(input)) return (await Promise.all(input.map(withFiles))) as Input;
  const parts = Object.entries(input).map(async ([name, part]) => [name, await withFiles(part)] as const);
  return Object.fromEntries(await Promise.all(parts)) as Input;
}

async function sendFile(digest: string): Promise<string> {
  const file = await within(kept => kept.get('files', [signedInAs() ?? '', digest]));
  if (!file) throw refused({ message: i18nProvider.translate('sanbao.file.gone'), extensions: { code: 'NOT_FOUND' } });
  const query = new URLSearchParams({ name: file.name, sha256: digest });
  const answer = await fetch(`/files?${query}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/octet-stream',
      'Accept-Language': localeOf(languageOf(i18nProvider.getLocale())),
    },
    body: file.content,
  }).catch(() => undefined);
  const said = await answer?.json().catch(() => undefined);
  if (said?.errors?.[0]) throw refused(said.errors[0]);
  if (!said?.id) throw noAnswer();
  return said.id;
}

const DAY = 86_400_000;

/** Files that nothing refers to any more: no step that waits, and no draft. A form that is open may have those of today. */
export async function sweepFiles(viewer: string) {
  await within(async kept => {
    const entries = await kept.getAll('entries');
    const { store, done } = kept.transaction('files', 'readwrite');
    const files = await store.getAll(rangeOf(viewer));
    const referring = JSON.stringify([entries, ownDrafts()]);
    const idle = files.filter(file => file.at < Date.now() - DAY && !referring.includes(MARK + file.sha256));
    await Promise.all([...idle.map(file => store.delete([viewer, file.sha256])), done]);
  });
}

/** All files of a person. */
export const rangeOf = (viewer: string) => IDBKeyRange.bound([viewer], [viewer, []]);
