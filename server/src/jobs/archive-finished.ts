import { GraphQLError } from 'graphql';
import { NIL } from 'uuid';
import type { FileParts } from '../platform/file-store.ts';
import { systemContext, systemViewer } from '../procedure/system-context.ts';
import { leftUnarchived } from '../records/left-unarchived.ts';
import { takeNamed } from '../steps/take-step.ts';
import { companyEm } from '../viewer/viewer.ts';

const BATCH = 100;

/**
 * Archives what was finished before there was an archive, form by form in the order of their ids: what is done stays
 * done when it is interrupted, and what another process archived meanwhile is left alone.
 */
export async function archiveFinished(files: FileParts, now: Date, batch = BATCH) {
  const context = systemContext(files.orm, now, systemViewer(), files);
  let archived = 0;
  for (let after: string = NIL, more = true; more; ) {
    const found = await leftUnarchived(companyEm(files.orm.em), after, batch);
    for (const { id, link, finishedOn } of found)
      await takeNamed('archiveFinishedForm', { input: { [link]: id, finishedOn } }, context).then(
        () => archived++,
        error => {
          if (!(error instanceof GraphQLError)) throw error;
        },
      );
    after = found.at(-1)?.id ?? after;
    more = found.length === batch;
  }
  return archived;
}
