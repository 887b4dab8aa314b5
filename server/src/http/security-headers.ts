import type { FastifyHelmetOptions } from '@fastify/helmet';

/** The panel runs its own scripts only; its styles are made while it runs. Nobody frames it. */
export const securityHeaders = (https: boolean): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
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
