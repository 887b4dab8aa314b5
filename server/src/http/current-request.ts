import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyRequest } from 'fastify';

/** The request being answered, for what is told about errors where nothing else knows of it. */
export const currentRequest = new AsyncLocalStorage<FastifyRequest>();
