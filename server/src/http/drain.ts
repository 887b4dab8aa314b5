import { once } from 'node:events';
import { Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

const TIMEOUT = 1000;

/**
 * Ends without a lost request: the port is given up at once, but a connection only with its next answer, which says
 * so. Closing the HTTP server itself would cut connections on which a request is just arriving.
 */
export function drainOnClose(app: FastifyInstance) {
  app.addHook('preClose', async () => {
    const { server } = app;
    if (!server.listening) return;
    const closed = once(server, 'close');
    Server.prototype.close.call(server);
    await Promise.race([closed, wait(TIMEOUT)]);
  });
}
