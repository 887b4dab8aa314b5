import { expect, test } from '@jest/globals';
import { newId } from './newId.ts';

test('an id made on the device is a UUID of version 7, and those made later stand behind', () => {
  const now = Date.parse('2026-11-23T02:00:00Z');
  const ids = [now - 1, now, now + 60_000].map(newId);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(ids.toSorted()).toEqual(ids);
  expect(Number.parseInt(ids[1]!.replaceAll('-', '').slice(0, 12), 16)).toBe(now);
});
