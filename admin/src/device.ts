import { hexadecimal } from './digest.ts';

/** Storage on the device. A browser that keeps nothing for this site is no reason not to work. */
export function readDevice<T>(place: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null');
  } catch {
    return null;
  }
}

export function keysOnDevice(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

/** Null takes it away. */
export function keepOnDevice(place: string, value: unknown) {
  try {
    if (value === null) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(value));
  } catch {
    // Then it lives as long as the page.
  }
}

/** For the header `Idempotency-Key`; also where the page is not served over https, which `crypto.randomUUID` asks for. */
export const newKey = () => hexadecimal(crypto.getRandomValues(new Uint8Array(16)));

/** Once the browser has nothing else to do. Safari does not tell when that is. */
export const whenIdle = (work: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 3000 }) : setTimeout(work, 1000);
