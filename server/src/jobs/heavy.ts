import type { Language } from '../messages/language.ts';
import type { FileParts } from '../platform/file-store.ts';
import { makeEvidencePack, makeFormPack } from './make-pack.ts';
import { runImport } from './run-import.ts';

/** A job that takes much memory while it is done. */
export type HeavyWork = { attempts: number } & (
  | { task: 'make-evidence-pack' | 'make-form-pack'; payload: { id: string } }
  | { task: 'run-import'; payload: { id: string; language: Language } }
);

export const heavyTasks = ['make-evidence-pack', 'make-form-pack', 'run-import'] as const;

/** Does it in this process. */
export function heavy(parts: FileParts, { task, payload, attempts }: HeavyWork, abortSignal: AbortSignal) {
  const attempt = { job: { attempts } };
  switch (task) {
    case 'make-evidence-pack':
      return makeEvidencePack(parts, payload, attempt);
    case 'make-form-pack':
      return makeFormPack(parts, payload, attempt);
    case 'run-import':
      return runImport(parts, payload, { ...attempt, abortSignal });
  }
}
