import { once } from 'node:events';
import { Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

const TIMEOUT = 1000;

export interface Drain {
  /** Whether the server is on its way out: whoever sends requests to one of several is to choose another. */
  begun: boolean;
}

/**
 * Ends without a lost request: the port is given up once whoever sends requests has had time to see that it will be,
 * but a connection only with its next answer, which says so. Closing the HTTP server itself would cut connections on
 * which a request is just arriving.
 */
export function drainOnClose(app: FastifyInstance, seconds = 0): Drain {
  const drain = { begun: false };
  app.addHook('preClose', async () => {
    drain.begun = true;
    const { server } = app;
    if (!server.listening) return;
    await wait(seconds * 1000);
    const closed = once(server, 'close');
    Server.prototype.close.call(server);
    await Promise.race([closed, wait(TIMEOUT)]);
  });
  return drain;
}
