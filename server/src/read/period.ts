import { message } from '../messages/catalogue.ts';
import { badInput } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';

/** Refuses to read of a period that ends before it starts; the last day belongs to it. */
export function assertPeriod({ from, until }: { from: string; until: string }, language: Language) {
  if (until < from) throw badInput(language, { fields: { until: message(language, 'periodEndsBeforeStart') } });
}
