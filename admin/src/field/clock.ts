import { keepOnDevice, readDevice } from '../device.ts';

const PLACE = 'sanbao.clock';

/** By how many milliseconds the clock of this device was behind the server's, when that answered last. */
export const knownOffset = (): number | undefined => readDevice<number>(PLACE) ?? undefined;

/** Asks the server for its time, which it tells in whole seconds. */
export async function measureOffset(): Promise<number> {
  const { headers } = await fetch('/login', { method: 'HEAD', cache: 'no-store' });
  const told = Date.parse(headers.get('date') ?? '');
  const offset = Number.isNaN(told) ? 0 : told - Date.now();
  keepOnDevice(PLACE, offset);
  return offset;
}

/** The time now, by the server's clock as far as it is known. */
export const serverTime = () => new Date(Date.now() + (knownOffset() ?? 0));
