import type { GraphQLError } from 'graphql';
import { message } from '../messages/catalogue.ts';
import { badInput } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';

/** Where a row stands among all of them, as whoever asks for those behind it says it. */
export const cursorOf = (place: readonly unknown[]) => Buffer.from(JSON.stringify(place)).toString('base64url');

/** What a cursor says; nothing where it is none. */
export function saidBy(cursor: string): unknown[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(place) ? place : [];
  } catch {
    return [];
  }
}

/** Whether a part of a place is one that the database can compare with. */
export type Form = (part: string) => boolean;

/** The place that a cursor names, whose parts have these forms; nothing where none is given. */
export const placeOf = (cursor: string | null | undefined, forms: readonly Form[], language: Language) =>
  cursor == null ? undefined : placeIn(saidBy(cursor), forms, language);

/** The same of a place that a cursor says beside something else. */
export function placeIn(place: unknown, forms: readonly Form[], language: Language): string[] {
  if (!Array.isArray(place) || place.length !== forms.length) throw invalidCursor(language);
  const parts = place.map(String);
  if (!forms.every((isOfForm, at) => isOfForm(parts[at] as string))) throw invalidCursor(language);
  return parts;
}

export const invalidCursor = (language: Language): GraphQLError =>
  badInput(language, { fields: { after: message(language, 'invalidCursor') } });

const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?)(Z|[+-]\d\d(:\d\d)?)$/;
const INTEGER = { least: -(2 ** 31), most: 2 ** 31 - 1 };

/** The forms of parts, each as PostgreSQL writes it: what it cannot read back is a fault of the cursor, told as one. */
export const form = {
  uuid: part => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(part),
  flag: part => part === 'true' || part === 'false',
  // A month of 31 days has no 32nd, and February goes on into March where a Date is made of its 30th.
  day: part => /^\d{4}-\d\d-\d\d$/.test(part) && new Date(`${part}T00:00Z`).toJSON()?.slice(0, 10) === part,
  moment: part => form.day(MOMENT.exec(part)?.[1] ?? ''),
  whole: part => /^-?\d+$/.test(part) && Number(part) >= INTEGER.least && Number(part) <= INTEGER.most,
  decimal: part => /^-?\d{1,30}(\.\d{1,30})?$/.test(part),
  text: part => part.isWellFormed() && !part.includes('\0'),
} satisfies Record<string, Form> as Record<'uuid' | 'flag' | 'day' | 'moment' | 'whole' | 'decimal' | 'text', Form>;
