import type { GraphQLResolveInfo } from 'graphql';
import { validate as isUuid } from 'uuid';
import type { RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { answer } from './answer.ts';
import { run } from './run.ts';
import { selectionOf } from './selection.ts';

/** One record with all that was asked of it, or null where there is none that the viewer may see. */
export async function readOne(record: RecordClass, id: string, context: RequestContext, info: GraphQLResolveInfo) {
  if (!isUuid(id)) return null;
  const selection = selectionOf(info, record.name);
  const row = await run<object | null>(context, statement =>
    statement.one(record, selection, row => `${row}.id = ${statement.param(id, '::uuid')}`),
  );
  return row && answer(row, selection, context, info);
}
