import { useSyncExternalStore } from 'react';
import { keepOnDevice, readDevice } from '../device.ts';
import { signedInAs } from '../store.ts';

const CHANGED = 'sanbao-waiting';
const place = () => `sanbao.waiting.${signedInAs()}`;

/** How many steps of the viewer wait on this device to be sent; known without opening where they are kept. */
export const waitingHere = (): number => readDevice<number>(place()) ?? 0;

export function noteWaiting(count: number) {
  keepOnDevice(place(), count || null);
  window.dispatchEvent(new Event(CHANGED));
}

export const useWaitingHere = (): number => useSyncExternalStore(onKept, waitingHere);

/** Tells of each change of what is kept, also where as many wait as before, until it is called off. */
export function onKept(changed: () => void) {
  // Other windows write the same place.
  const events = [CHANGED, 'storage'];
  for (const event of events) window.addEventListener(event, changed);
  return () => {
    for (const event of events) window.removeEventListener(event, changed);
  };
}
