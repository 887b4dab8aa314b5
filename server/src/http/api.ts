import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import { ApolloServer, type BaseContext, type ContextThunk } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { createContext } from '../create-context.ts';
import { TOKEN_LIMIT } from '../limits/limits.ts';
import { findLink, linkViewer } from '../links/find-link.ts';
import { linkSecret } from '../links/make-link.ts';
import { bearerToken } from '../organization/access-token.ts';
import type { FileParts } from '../platform/file-store.ts';
import type { Replicas } from '../platform/replicas.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { writeResult } from '../read/written.ts';
import { createSchema } from '../schema.ts';
import { beforeExecution } from './before-execution.ts';
import { refuseRequest } from './error-answers.ts';
import { executing } from './executing.ts';
import { currentRequest, maskedError } from './masked-error.ts';
import { plainJsonStatus } from './plain-json-status.ts';
import { QueryPlans } from './query-plans.ts';

export interface Parts extends FileParts {
  now: () => Date;
  replicas?: Replicas;
  /** The folder of the built panel. */
  panel?: string;
}

/** Settings between HTTP and the API that do not depend on its schema. */
export const httpSettings = {
  plugins: [beforeExecution, plainJsonStatus],
  parseOptions: { maxTokens: TOKEN_LIMIT },
  stringifyResult: writeResult,
  stopOnTerminationSignals: false,
};

const executions = new WeakMap<Procedure, Promise<ReturnType<typeof executing>>>();

/** Declarations do not change while a process runs: all servers of a procedure share one schema. */
export function sharedExecution(procedure: Procedure) {
  const execution = executions.get(procedure) ?? createSchema(procedure).then(executing);
  executions.set(procedure, execution);
  return execution;
}

/** The API at /graphql. */
export async function serveApi(app: FastifyInstance, parts: Parts) {
  const procedure = procedureOf(parts.orm);
  const { gateway } = await sharedExecution(procedure);
  const apollo = new ApolloServer<Context>({
    gateway,
    ...httpSettings,
    plugins: [ApolloServerPluginCacheControlDisabled(), forVisitors(parts), ...httpSettings.plugins],
    csrfPrevention: true,
    introspection: true,
    persistedQueries: false,
    formatError: maskedError,
    includeStacktraceInErrorResponses: false,
    logger: app.log,
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const plans = new QueryPlans(parts);
  const context = async (request: FastifyRequest, reply: FastifyReply) => {
    plans.assertReachable(request);
    return plans.noting(request, await withLink(parts, await createContext(parts, request, reply)));
  };
  answerGraphql(app, apollo, context, plans);
}

/** Who opens the address in a browser finds an editor of questions, of which the documentation is a link away. */
const forVisitors = ({ panel = '' }: Parts) => ({
  serverWillStart: async () => ({
    renderLandingPage: async () => ({ html: () => readFile(join(panel, 'explorer/index.html'), 'utf8') }),
  }),
});

/** Quickly rather than well: an answer is sent once. */
const answersCompressed = {
  encodings: ['br', 'gzip'] as ('br' | 'gzip')[],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
};

/** Apollo's answers to what comes by HTTP, each with the context that is made for it. */
export function answerGraphql<C extends BaseContext>(
  app: FastifyInstance,
  apollo: ApolloServer<C>,
  context: (request: FastifyRequest, reply: FastifyReply) => ReturnType<ContextThunk<C>>,
  plans?: QueryPlans,
) {
  const answer = fastifyApolloHandler(apollo, { context });
  /** The last name of this server that was looked at. */
  let sound: string | undefined;
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    compress: answersCompressed,
    onRequest: refuseEncoded,
    async handler(request, reply) {
      if (request.hostname !== sound) {
        if (!URL.canParse(`http://${request.hostname}`)) return refuseRequest(request, reply, 400);
        sound = request.hostname;
      }
      const known = await plans?.answer(request);
      if (known) return reply.type('application/json; charset=utf-8').send(known);
      provenByToken(request);
      return currentRequest.run(request, () => answer.call(app, request, reply));
    },
  });
}

/** No body is unpacked here: what unpacks to a thousand times as much would be the server's to hold. */
function refuseEncoded(request: FastifyRequest, reply: FastifyReply, done: () => void) {
  if ((request.headers['content-encoding'] ?? 'identity') === 'identity') return done();
  reply.header('accept-encoding', 'identity');
  refuseRequest(request, reply, 415);
}

/** A token is nothing that a browser adds for another site: it proves what this header proves. */
function provenByToken({ headers }: FastifyRequest) {
  if (bearerToken(headers.authorization) ?? linkSecret(headers.authorization))
    headers['apollo-require-preflight'] = 'true';
}

/** A request with a one-time link is made by its holder and nobody else: a cookie beside it is ignored. */
export async function withLink({ orm }: Pick<Parts, 'orm'>, context: Context): Promise<Context> {
  const { link, address } = context;
  if (!link) return context;
  try {
    context.viewer = linkViewer(await findLink(orm, link, context), address);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    context.refusal = error;
  }
  return context;
}
