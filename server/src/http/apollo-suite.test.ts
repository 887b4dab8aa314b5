import { createRequire, registerHooks } from 'node:module';
import { ApolloServer, type ApolloServerOptions, type BaseContext } from '@apollo/server';
import type { CreateServerForIntegrationTests } from '@apollo/server-integration-testsuite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { differ, unmet } from '../../test/known-differences.ts';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { createServer } from '../server.ts';
import { answerGraphql, httpSettings } from './api.ts';
import { beforeExecution } from './before-execution.ts';

const asPlainJson = 'A document that is not valid is answered with 200 to application/json, as GraphQL over HTTP asks.';
const unstored = 'Whatever is answered is stored nowhere: answers depend on who is signed in.';

/** Where we differ from what the suite wants, on purpose. */
const differences: Record<string, string> = {
  'throws an error if POST JSON is malformed': 'Told in the form of the API before Apollo sees it.',
  'returns an error on parse failure': asPlainJson,
  'returns an error on validation failure': asPlainJson,
  'formatError receives correct error for parse failure': asPlainJson,
  'applies additional validationRules': asPlainJson,
  'cache-control › runs when cache-control is disabled': unstored,
  'cache-control not set without any hints with if-cacheable': unstored,
};

let sanbao: Sanbao;
beforeAll(async () => {
  sanbao = await startSanbao();
});
afterAll(() => sanbao.stop());

/** Nobody is signed in where the suite brings contexts of its own. */
const nobody = { viewer: null, bearer: false, language: 'en', now: new Date() };
const asNobody: typeof beforeExecution = {
  async requestDidStart(asked) {
    const ours = await beforeExecution.requestDidStart?.(asked);
    return {
      didResolveOperation: resolved =>
        ours?.didResolveOperation?.({ ...resolved, contextValue: nobody as never }) as never,
    };
  },
};

/** The whole HTTP server, with the suite's schema and plugins where ours would be. */
const create: CreateServerForIntegrationTests = async (config, options) => {
  const plugins = httpSettings.plugins.map(each => (each === beforeExecution ? asNobody : each)) as never[];
  const apollo = new ApolloServer({
    ...httpSettings,
    ...config,
    plugins: [...plugins, ...(config.plugins ?? [])],
  } as ApolloServerOptions<BaseContext>);
  await apollo.start();
  const api = async (app: FastifyInstance) => {
    app.addHook('onRequest', async ({ headers }) => {
      headers['accept-language'] ??= 'en';
    });
    answerGraphql(app, apollo, (options?.context ?? (async () => ({}))) as never);
  };
  const app = await createServer({ orm: sanbao.orm, config: sanbao.config, api });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  // The suite asks below the address that it is given.
  app.server.prependListener('request', asked => {
    asked.url = asked.url?.replace(/^\/graphql\//, '/graphql');
  });
  return {
    server: apollo,
    url: `${address}/graphql`,
    async extraCleanup() {
      app.server.closeAllConnections();
      await app.close();
    },
  };
};

differ(differences);
const globals = new URL('../../test/known-differences.ts', import.meta.url).href;
const hooks = registerHooks({
  resolve(specifier, context, next) {
    if (!context.parentURL?.includes('server-integration-testsuite')) return next(specifier, context);
    if (specifier === '@jest/globals') return { url: globals, shortCircuit: true };
    // Folders, which only bundlers look into.
    return next(specifier.startsWith('@apollo/client/link/') ? `${specifier}/index.js` : specifier, context);
  },
});
// These require ES modules somewhere below: Node links none while it imports others.
createRequire(import.meta.url)('supertest');
const { defineIntegrationTestSuite } = await import('@apollo/server-integration-testsuite');
hooks.deregister();
defineIntegrationTestSuite(create);

test('every difference is one of a test', () => expect(unmet()).toEqual([]));
