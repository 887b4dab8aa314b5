import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { mayRead } from '../read/allow.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { seesWhole } from '../viewer/visibility.ts';

/** A request of somebody who is signed in. */
export type Asking = RequestContext & { viewer: Viewer };

/**
 * Whether somebody takes part in what is noted on such records, and follows them: dealers do not, nor whoever may not read them.
 * What is only ever added to stays as it was entered.
 */
export const isReader = (viewer: Viewer, record: RecordClass) =>
  seesWhole(viewer) && mayRead(viewer, record) && !descriptionOf(record).appendOnly;

/** The kinds of records of which somebody is told. */
export const kindsToldOf = ({ procedure, viewer }: Asking) =>
  procedure.records.filter(record => isReader(viewer, record));
