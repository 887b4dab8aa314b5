import type { Language } from '../i18n/language.ts';
import type { Label } from '../schema/metadata.ts';

export type { Label, Language };

export interface CustomerField extends Label {
  name: string;
  kind: string;
  required: boolean;
  widget?: string;
  min?: number;
  max?: number;
  unit?: Label;
  hint?: Label;
  choices?: ({ value: string } & Label)[];
  fields?: CustomerField[];
}

export interface CustomerStep extends Label {
  name: string;
  tone: 'PRIMARY' | 'PLAIN' | 'DANGER';
  blocked: Label | null;
  mutation: string;
  fields: CustomerField[];
}

export interface OpenTask {
  record: Label;
  number: string;
  expiresOn: string;
  facts: (Label & { value: string | Label })[];
  paper: boolean;
  steps: CustomerStep[];
  caller: CustomerField[];
}

export interface Task {
  standing: 'OPEN' | 'USED' | 'REPLACED' | 'EXPIRED' | 'UNKNOWN' | 'BUSY';
  language?: Language;
  house?: { name: string; phone: string };
  open?: OpenTask;
}

/** Null where no answer came. */
export async function readTask(secret: string): Promise<Task | null> {
  const response = await fetch(`/link/${encodeURIComponent(secret)}.json`).catch(() => null);
  if (!response) return null;
  if (response.ok) return response.json();
  if (response.status >= 500) return null;
  return { standing: response.status === 429 ? 'BUSY' : 'UNKNOWN' };
}
