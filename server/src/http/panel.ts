import { extname, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SESSION } from '../access/visit.ts';
import type { Config } from '../config.ts';
import { demoAccounts } from '../demo/accounts.ts';
import { refuseRequest } from './error-answers.ts';

/** Where one signs in in any case. */
const SIGN_IN = '/login';

/**
 * The panel, built into this folder. The names of assets change with their content, so browsers keep them for good and
 * ask again only for the page; every address of the panel is that page, or the small one to sign in for whoever has no
 * session, and whatever lies below what the server itself answers is none of the panel's.
 */
export async function servePanel(
  app: FastifyInstance,
  folder: string | undefined,
  isServed: (path: string) => boolean,
) {
  if (folder) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) =>
        reply.header(
          'cache-control',
          path.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    });
    app.get('/', givePage);
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] as string;
    const isPage =
      folder && (request.method === 'GET' || request.method === 'HEAD') && !extname(path) && !isServed(path);
    return isPage ? givePage(request, reply) : refuseRequest(request, reply, 404);
  });
}

function givePage(request: FastifyRequest, reply: FastifyReply) {
  const signsIn = request.url.split('?', 1)[0] === SIGN_IN || !request.cookies[SESSION];
  return reply.header('vary', 'cookie').sendFile(signsIn ? 'sign-in.html' : 'index.html');
}

const firstOf = (path: string) => path.split('/')[1] ?? '';

/** Tells of a path whether it lies at or below one that the server answers itself, by the routes added after this. */
export function servedPaths(app: FastifyInstance): (path: string) => boolean {
  const served = new Set<string>();
  app.addHook('onRoute', ({ url }) => {
    if (!/^[*:]|^$/.test(firstOf(url))) served.add(firstOf(url));
  });
  return path => served.has(decodeURIComponent(firstOf(path)));
}

/** Whom one can sign in as, for the sign-in page: nobody unless there is demo data. */
export const serveDemoAccounts = (app: FastifyInstance, { demo }: Pick<Config, 'demo'>) =>
  app.get('/demo-accounts.json', () => (demo ? demoAccounts : []));
