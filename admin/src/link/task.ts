import type { Task as SentTask, Standing } from '../../../server/src/links/task-shape.ts';
import type { Language } from '../i18n/language.ts';
import type { Label } from '../schema/metadata.ts';

export type { CustomerField, CustomerStep, OpenTask } from '../../../server/src/links/task-shape.ts';
export type { Label, Language };

/** The page that was sent; none where the secret opens no page, or too many ask. */
export type Task = Partial<Omit<SentTask, 'standing'>> & { standing: Standing | 'UNKNOWN' | 'BUSY' };

/** Null where no answer came. */
export async function readTask(secret: string): Promise<Task | null> {
  const response = await fetch(`/link/${encodeURIComponent(secret)}.json`).catch(() => null);
  if (!response) return null;
  if (response.ok) return response.json();
  if (response.status >= 500) return null;
  return { standing: response.status === 429 ? 'BUSY' : 'UNKNOWN' };
}
