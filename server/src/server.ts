import { randomUUID } from 'node:crypto';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { type Parts, serveApi } from './http/api.ts';
import { drainOnClose } from './http/drain.ts';
import { answerError } from './http/error-answers.ts';
import { serveExports } from './http/exports.ts';
import { serveFiles } from './http/files.ts';
import { serveImportTemplates } from './http/import-templates.ts';
import { serveLinks } from './http/links.ts';
import { serveMachines } from './http/machines.ts';
import { serveDemoAccounts, servedPaths, servePanel } from './http/panel.ts';
import { servePrints } from './http/print.ts';
import { securityHeaders } from './http/security-headers.ts';
import { serveStickers } from './http/stickers.ts';
import { trustedProxies } from './http/trusted-proxies.ts';
import { serveVerification } from './http/verification.ts';
import { openFileStore } from './platform/file-store.ts';

interface Options extends Omit<Parts, 'now' | 'store'> {
  /** The clock; tests set it. */
  now?: () => Date;
  /** Where the log goes; to standard output unless a test reads it. */
  logTo?: NodeJS.WritableStream;
  /** The folder of the built panel. */
  panel?: string;
  /** The handler at /graphql. */
  api?: typeof serveApi;
}

const BODY_LIMIT = 1024 * 1024;

/** The HTTP server: the API at /graphql and the panel at /. */
export async function createServer({
  orm,
  config,
  now = () => new Date(),
  logTo,
  panel,
  api = serveApi,
}: Options): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: config.logLevel, ...(logTo && { stream: logTo }) },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: trustedProxies(config),
    bodyLimit: BODY_LIMIT,
    return503OnClosing: false,
    frameworkErrors: answerError,
  });
  app.setErrorHandler(answerError);
  const isServed = servedPaths(app);
  drainOnClose(app);
  securityHeaders(app, config.publicUrl.startsWith('https:'));
  // Devices that were out of reach put their clocks right by it.
  app.addHook('onRequest', async (_request, reply) => void reply.header('date', now().toUTCString()));
  await app.register(fastifyCookie);
  await app.register(fastifyCompress, { global: false });
  app.get('/healthz', async (_, reply) =>
    (await answers({ orm })) ? { status: 'ok' } : reply.code(503).send({ status: 'no database' }),
  );
  serveDemoAccounts(app, config);
  const parts = { orm, config, now, store: openFileStore(config) };
  await api(app, parts);
  await serveFiles(app, parts);
  servePrints(app, parts);
  serveStickers(app, parts);
  serveVerification(app, parts);
  serveMachines(app, parts);
  serveLinks(app, { ...parts, panel });
  serveImportTemplates(app, parts);
  serveExports(app, parts);
  await servePanel(app, panel, isServed);
  return app;
}

/** Asked for itself: to MikroORM, a database to which nothing was said yet is not connected. */
const answers = ({ orm }: Pick<Parts, 'orm'>) =>
  orm.em
    .fork()
    .execute('select 1')
    .then(
      () => true,
      () => false,
    );
