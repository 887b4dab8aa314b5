import { extname, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { refuseRequest } from './error-answers.ts';

/**
 * The panel, built into this folder. The names of assets change with their content, so browsers keep them for good and
 * ask again only for the page; every address of the panel is that page, and whatever lies below what the server itself
 * answers is none of the panel's.
 */
export async function servePanel(
  app: FastifyInstance,
  folder: string | undefined,
  isServed: (path: string) => boolean,
) {
  if (folder)
    await app.register(fastifyStatic, {
      root: folder,
      cacheControl: false,
      setHeaders: (reply, path) =>
        reply.header(
          'cache-control',
          path.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] as string;
    const isPage =
      folder && (request.method === 'GET' || request.method === 'HEAD') && !extname(path) && !isServed(path);
    return isPage ? reply.sendFile('index.html') : refuseRequest(request, reply, 404);
  });
}
