import type { FastifyInstance } from 'fastify';

const firstOf = (path: string) => path.split('/')[1] ?? '';

/** Tells of a path whether it lies at or below one that the server answers itself, by the routes added after this. */
export function servedPaths(app: FastifyInstance): (path: string) => boolean {
  const served = new Set<string>();
  app.addHook('onRoute', ({ url }) => {
    if (!/^[*:]|^$/.test(firstOf(url))) served.add(firstOf(url));
  });
  return path => served.has(decodeURIComponent(firstOf(path)));
}
