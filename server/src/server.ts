import { randomUUID } from 'node:crypto';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyCors from '@fastify/cors';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { type Parts, serveApi } from './http/api.ts';
import { serveDocuments } from './http/documents.ts';
import { drainOnClose } from './http/drain.ts';
import { answerError } from './http/error-answers.ts';
import { serveExports } from './http/exports.ts';
import { serveFiles } from './http/files.ts';
import { serveHealth } from './http/health.ts';
import { serveImportTemplates } from './http/import-templates.ts';
import { serveLinks } from './http/links.ts';
import { serveMachines } from './http/machines.ts';
import { serveMetrics } from './http/metrics.ts';
import { serveDemoAccounts, servePanel } from './http/panel.ts';
import { servePersonalData } from './http/personal-data.ts';
import { servePhotos } from './http/photos.ts';
import { servePrints } from './http/print.ts';
import { serveProvider } from './http/provider.ts';
import { routesOf } from './http/routes.ts';
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
  replicas,
}: Options): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: config.logLevel, ...(logTo && { stream: logTo }) },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: trustedProxies(config),
    bodyLimit: BODY_LIMIT,
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true },
    frameworkErrors: answerError,
  });
  app.setErrorHandler(answerError);
  const routes = routesOf(app);
  const drain = drainOnClose(app, config.drainSeconds);
  securityHeaders(app, config.publicUrl.startsWith('https:'));
  // Devices that were out of reach put their clocks right by it.
  app.addHook('onRequest', async (_request, reply) => void reply.header('date', now().toUTCString()));
  await app.register(fastifyCookie);
  await app.register(fastifyCompress, { global: false });
  if (config.corsOrigins) await app.register(fastifyCors, forPartners(config.corsOrigins));
  serveDemoAccounts(app, config);
  const parts = { orm, config, now, replicas, panel, store: openFileStore(config) };
  serveHealth(app, parts, drain);
  serveMetrics(app, parts);
  await api(app, parts);
  serveDocuments(app, parts);
  await serveFiles(app, parts);
  servePrints(app, parts);
  serveStickers(app, parts);
  serveVerification(app, parts);
  serveMachines(app, parts);
  serveLinks(app, parts);
  await servePhotos(app, parts);
  serveProvider(app, parts);
  serveImportTemplates(app, parts);
  serveExports(app, parts);
  servePersonalData(app, parts);
  await servePanel(app, panel, routes);
  return app;
}

/** What pages of these origins may send and read. Nobody is let in by it: a browser takes no cookie of ours along. */
const forPartners = (origin: readonly string[]) => ({
  origin: [...origin],
  methods: ['GET', 'HEAD', 'POST'],
  allowedHeaders: [
    'authorization',
    'content-type',
    'accept-language',
    'cache-control',
    'idempotency-key',
    'if-none-match',
    'range',
  ],
  exposedHeaders: ['age', 'content-disposition', 'etag', 'retry-after'],
  credentials: false,
  maxAge: 600,
  strictPreflight: false,
});
