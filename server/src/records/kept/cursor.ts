import type { Language } from '../../messages/language.ts';
import { invalidCursor } from '../../read/order.ts';

/** Where a row of a figure stands among all of them, as whoever asks for those behind it says it. */
export const cursorOf = (place: readonly unknown[]) => Buffer.from(JSON.stringify(place)).toString('base64url');

/** The place that a cursor names, whose parts have these forms; nothing where none is given. */
export function placeOf(cursor: string | null | undefined, forms: readonly RegExp[], language: Language) {
  if (cursor == null) return undefined;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(place) &&
      place.length === forms.length &&
      forms.every((form, at) => form.test(String(place[at])))
    )
      return place.map(String);
  } catch {}
  throw invalidCursor(language);
}

export const DAY = /^\d{4}-\d\d-\d\d$/;
export const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+([+-]\d\d:\d\d|Z)$/;
export const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
