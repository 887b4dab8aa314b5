import type { Viewer } from '../src/access/viewer.ts';
import { systemViewer } from '../src/procedure/system-context.ts';

/** Somebody who asks, where no request is made. */
export const viewerWith = (change: Partial<Viewer>): Viewer => ({ ...systemViewer(), ...change });
