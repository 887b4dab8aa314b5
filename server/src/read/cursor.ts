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

/** The place that a cursor names, whose parts have these forms; nothing where none is given. */
export function placeOf(cursor: string | null | undefined, forms: readonly RegExp[], language: Language) {
  if (cursor == null) return undefined;
  const place = saidBy(cursor);
  if (place.length === forms.length && forms.every((form, at) => form.test(String(place[at]))))
    return place.map(String);
  throw invalidCursor(language);
}

export const invalidCursor = (language: Language): GraphQLError =>
  badInput(language, { fields: { after: message(language, 'invalidCursor') } });

export const DAY = /^\d{4}-\d\d-\d\d$/;
export const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+([+-]\d\d:\d\d|Z)$/;
export const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
