import { signedInAs } from '../store.ts';
import { forgetUnused } from './answers.ts';
import { measureOffset } from './clock.ts';
import { sweepFiles } from './files.ts';
import { takeAlong } from './takeAlong.ts';
import { noteUsed } from './used.ts';

/** Milliseconds after which the day is taken along anew. */
const FRESH = 10 * 60_000;
let takenAt = 0;

/**
 * Before there is no network: by how much the clock of the device is wrong, the panel itself, and the days to come. Asked again
 * whenever the panel is looked at, it does nothing while what it has is fresh.
 */
export async function prepare({ anew = false } = {}) {
  if (!anew && takenAt > Date.now() - FRESH) return;
  takenAt = Date.now();
  const viewer = signedInAs() ?? '';
  noteUsed(viewer);
  try {
    await measureOffset();
    await Promise.all([install(), import('./FieldPage.tsx'), forgetUnused(), sweepFiles(viewer)]);
    await takeAlong();
  } catch (error) {
    takenAt = 0;
    throw error;
  }
}

/** The panel is opened without a network by this, and a new release is fetched. Where there is none, it needs one. */
async function install() {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register('/sw.js');
  await registration.update();
}
