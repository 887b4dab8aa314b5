import type { Viewer } from '../src/access/viewer.ts';
import { houseViewer } from '../src/procedure/house-context.ts';

/** Somebody who asks, where no request is made. */
export const systemViewer = (change: Partial<Viewer>): Viewer => ({ ...houseViewer(), ...change });
