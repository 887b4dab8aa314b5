import type { Context } from '../context.ts';
import type { Viewer } from '../viewer/viewer.ts';

/** Whoever has to change their password is, until then, nobody. */
export const viewerOrDue = (asking: Viewer | null): Pick<Context, 'viewer' | 'due'> =>
  asking?.passwordChangeDue ? { viewer: null, due: asking } : { viewer: asking, due: null };
