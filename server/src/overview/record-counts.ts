import type { RequestContext } from '../procedure/request-context.ts';
import { mayRead } from '../read/allow.ts';
import { run } from '../read/run.ts';
import { unionOf } from '../read/statement.ts';
import type { RecordCount } from './procedure-types.ts';

/** How many records of each kind the viewer sees in each state, by one statement. */
export const recordCounts = (context: RequestContext): Promise<RecordCount[]> =>
  run(context, statement => {
    const counts = context.procedure.records
      .filter(record => mayRead(statement.viewer, record))
      .map(record => {
        const row = statement.alias();
        return `select '${record.name}' as record, ${row}.state, count(*) from ${statement.tables.table(record)} ${row}
          where ${statement.visible(record, row)} group by ${row}.state`;
      });
    return unionOf(counts, 'o.record, o.state');
  });
