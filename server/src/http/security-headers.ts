import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/**
 * The panel runs its own scripts only; its styles are made while it runs. Nobody frames it. What is answered is stored
 * nowhere unless it says so itself.
 */
export function securityHeaders(app: FastifyInstance, https: boolean) {
  const headers: Record<string, string> = { 'cache-control': 'no-store' };
  const setHeaders = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // WebAssembly of its own, by which bar codes are read where the browser has no reader; no text becomes a script.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https,
    // Browsers heed these only over HTTPS and complain of them elsewhere.
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
  });
  // They are the same for every request, so that they are found out once.
  const told = {
    removeHeader() {},
    setHeader(name: string, value: string) {
      headers[name.toLowerCase()] = value;
    },
  };
  setHeaders({} as IncomingMessage, told as unknown as ServerResponse, () => {});
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}
