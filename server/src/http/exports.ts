import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createContext } from '../create-context.ts';
import { exportRows } from '../exports/export-rows.ts';
import { readerIn } from '../exports/reader.ts';
import { businessDay } from '../fields/business-day.ts';
import { message } from '../messages/catalogue.ts';
import { badInput, notFound, unauthenticated } from '../messages/errors.ts';
import { mayRead } from '../read/allow.ts';
import { PULL_LIMIT } from '../read/page.ts';
import { type Parts, sharedExecution } from './api.ts';
import { fileHeaders } from './files.ts';
import { assertAttemptLeft } from './print.ts';

type Wanted = FastifyRequest<{
  Params: { record: string };
  Querystring: { fields?: string; filter?: string; orderBy?: string };
}>;

/** A list with its filter and its order as a file, at `/exports/Customer.csv?fields=number,name`, for whoever may read it. */
export function serveExports(app: FastifyInstance, parts: Parts) {
  app.get('/exports/:record.csv', (request: Wanted, reply) => answer(parts, request, reply));
}

async function answer(parts: Parts, request: Wanted, reply: FastifyReply) {
  const context = await createContext(parts, request, reply);
  const { procedure, viewer, language, now } = context;
  if (!viewer) throw unauthenticated(language);
  const record = procedure.recordNamed(request.params.record);
  if (!record || !mayRead(viewer, record)) throw notFound(language);
  const { fields = 'number', filter, orderBy } = request.query;
  await assertAttemptLeft(parts, context, 'export');
  const { schema, ask } = await sharedExecution(procedure);
  const wanted = {
    fields: fields.split(','),
    filter:
      filter === undefined
        ? undefined
        : parsed(filter, () => badInput(language, { fields: { filter: message(language, 'unreadableValue') } })),
    orderBy: orderBy?.split(','),
  };
  const lines = await exportRows(
    record,
    wanted,
    readerIn(procedure, schema, language),
    context,
    (document, variables) => ask(document, { ...context, pageLimit: PULL_LIMIT }, variables),
  );
  const name = `${procedure.labels.of(record.name, '$many')[language]} ${businessDay(now)}.csv`;
  return reply
    .headers(fileHeaders({ name, type: 'text/csv; charset=utf-8' }))
    .send(Readable.from(lines, { highWaterMark: 1 }));
}

function parsed(text: string, refusal: () => Error): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal();
  }
}
