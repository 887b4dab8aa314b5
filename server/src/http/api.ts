import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { createContext } from '../create-context.ts';
import type { FileParts } from '../files/receive.ts';
import { limits, TOKEN_LIMIT } from '../limits/limits.ts';
import { createSchema } from '../schema.ts';
import { bearer } from './bearer.ts';
import { currentRequest } from './current-request.ts';
import { executing } from './executing.ts';
import { maskedError } from './masked-error.ts';
import { oneTimeLink, withLink } from './one-time-link.ts';
import { plainJsonStatus } from './plain-json-status.ts';

export interface Parts extends FileParts {
  now: () => Date;
}

/** The API at /graphql. */
export async function serveApi(app: FastifyInstance, parts: Parts) {
  const apollo = new ApolloServer<Context>({
    gateway: executing(await createSchema()),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      bearer,
      oneTimeLink,
      limits,
      plainJsonStatus,
    ],
    csrfPrevention: true,
    introspection: true,
    persistedQueries: false,
    parseOptions: { maxTokens: TOKEN_LIMIT },
    formatError: maskedError,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: app.log,
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const answer = fastifyApolloHandler(apollo, {
    context: async (request, reply) => withLink(parts, await createContext(parts, request, reply)),
  });
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler(request, reply) {
      return currentRequest.run(request, () => answer.call(app, request, reply));
    },
  });
}
