import type { KeyboardEvent } from 'react';

/** The picture of the separator of GS1: people see in the field that it came. */
const SEPARATOR = '␝';

type Keys = KeyboardEvent<HTMLElement>;

/** Whether these keys are the separator of GS1 as most scanners send it: Ctrl+], which browsers write nowhere. */
const isSeparator = ({ ctrlKey, altKey, metaKey, code, key }: Keys) =>
  ctrlKey && !altKey && !metaKey && (key === ']' || code === 'BracketRight');

/** Whether these keys end what was typed: Enter, or Tab behind something. */
export const ends = ({ key, shiftKey, nativeEvent }: Keys, value: string) =>
  !nativeEvent.isComposing && value !== '' && (key === 'Enter' || (key === 'Tab' && !shiftKey));

/** Writes the separator where a browser would not; tells whether it did. */
export function separated(event: Keys): boolean {
  const field = event.target;
  if (!isSeparator(event) || !(field instanceof HTMLInputElement)) return false;
  event.preventDefault();
  event.stopPropagation();
  field.setRangeText(
    SEPARATOR,
    field.selectionStart ?? field.value.length,
    field.selectionEnd ?? field.value.length,
    'end',
  );
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

/** Nobody types for long so fast, in milliseconds from key to key. */
const FASTEST_KEY = 35;
const MIN_KEYS = 3;

/** Tells a scanner from people: it types all of a code, and the key that ends it, faster than anybody. */
export function typedByScanner() {
  let since = 0;
  let latest = 0;
  let keys = 0;
  return ({ key }: Keys, now: number): boolean => {
    if (key.length > 1 && key !== 'Enter' && key !== 'Tab') return false;
    if (now - latest > 4 * FASTEST_KEY) {
      since = now;
      keys = 0;
    }
    latest = now;
    keys += 1;
    return keys > MIN_KEYS && (now - since) / (keys - 1) < FASTEST_KEY;
  };
}
