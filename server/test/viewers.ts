import { systemViewer } from '../src/procedure/system-context.ts';
import type { Viewer } from '../src/viewer/viewer.ts';

/** Somebody who asks, where no request is made. */
export const viewerWith = (change: Partial<Viewer>): Viewer => ({ ...systemViewer(), ...change });
