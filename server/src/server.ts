import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import fastifyCookie from '@fastify/cookie';
import type { MikroORM } from '@mikro-orm/postgresql';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import { createContext } from './create-context.ts';
import { createSchema } from './schema.ts';

interface Parts {
  orm: MikroORM;
  config: Config;
  /** The clock; tests set it. */
  now?: () => Date;
}

/** The HTTP server: the API at /graphql and the panel at /. */
export async function createServer({ orm, config, now = () => new Date() }: Parts): Promise<FastifyInstance> {
  const app = Fastify({ trustProxy: config.trustProxy, bodyLimit: 1024 * 1024 });
  await app.register(fastifyCookie);
  const apollo = new ApolloServer<Context>({
    schema: await createSchema(),
    plugins: [ApolloServerPluginCacheControlDisabled(), fastifyApolloDrainPlugin(app)],
    persistedQueries: false,
    introspection: true,
  });
  await apollo.start();
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: (request, reply) => createContext({ orm, config, now }, request, reply),
  });
  return app;
}
