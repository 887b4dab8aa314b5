import type { MachinePage } from '../../../server/src/links/machine-shape.ts';
import { keepOnDevice, readDevice } from '../device.ts';
import type { Label, Language } from './task.ts';

export type { Covered, MachinePage } from '../../../server/src/links/machine-shape.ts';

/** What is known of the machine; null where no answer came, and a word where its code opens nothing, or too many ask. */
export async function readMachine(code: string): Promise<MachinePage | 'UNKNOWN' | 'BUSY' | null> {
  const response = await fetch(`${machineAt(code)}.json`).catch(() => null);
  if (!response || response.status >= 500) return null;
  if (response.ok) return response.json();
  return response.status === 429 ? 'BUSY' : 'UNKNOWN';
}

export const machineAt = (code: string) => `/m/${encodeURIComponent(code)}`;

/** The rules by which it is covered, for whoever knows its serial number; or why they are not told. */
export async function readReasons(
  code: string,
  serialNumber: string,
  language: Language,
): Promise<Label[] | string | null> {
  const response = await fetch(`${machineAt(code)}/coverage`, {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ serialNumber }),
  }).catch(() => null);
  const answer = await response?.json().catch(() => null);
  return answer?.rules ?? answer?.errors?.[0].extensions.fields?.serialNumber ?? answer?.errors?.[0].message ?? null;
}

/** A case that was made here, and where it is followed. */
export interface OwnCase {
  number: string;
  address: string;
}

/** The cases of a machine that were made on this device, the newest first. */
const place = (code: string) => `sanbao.cases.${code.slice(0, 6).toUpperCase()}`;
const MOST_CASES = 10;

export const ownCases = (code: string): OwnCase[] => readDevice<OwnCase[]>(place(code)) ?? [];
export const keepCase = (code: string, made: OwnCase) =>
  keepOnDevice(place(code), [made, ...ownCases(code)].slice(0, MOST_CASES));
