import { useSyncExternalStore } from 'react';

let asOf: number | undefined;
const listeners = new Set<() => void>();

/** What is shown was read at this time and is shown for want of an answer; with nothing, it is read anew. */
export function noteAsOf(at: number | undefined) {
  asOf = at === undefined ? undefined : Math.min(at, asOf ?? at);
  for (const changed of listeners) changed();
}

export const useAsOf = (): number | undefined => useSyncExternalStore(subscribe, () => asOf);

const readAnew = () => noteAsOf(undefined);

function subscribe(changed: () => void) {
  listeners.add(changed);
  // Then all that is shown is asked for once more.
  window.addEventListener('online', readAnew);
  return () => void listeners.delete(changed);
}
