import { keepOnDevice, readDevice } from '../device.ts';

const DAYS = 14;
const place = (viewer: string) => `sanbao.used.${viewer}`;

/** When this person last worked with what is kept for them on this device. */
export const noteUsed = (viewer: string) => keepOnDevice(place(viewer), Date.now());

/** Whether they were not here for so long that what was taken along for them goes. */
export const isUnused = (viewer: string) => (readDevice<number>(place(viewer)) ?? 0) < Date.now() - DAYS * 86_400_000;
