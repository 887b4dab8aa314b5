import { sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SESSION } from '../access/visit.ts';
import type { Config } from '../config.ts';
import { demoAccounts } from '../demo/accounts.ts';
import { refuseRequest } from './error-answers.ts';
import type { Routes } from './routes.ts';

/** Where one signs in in any case. */
const SIGN_IN = '/login';

/**
 * The panel, built into this folder. The names of assets change with their content, so browsers keep them for good and
 * ask again only for the page; every address of the panel is that page, or the small one to sign in for whoever has no
 * session. Whatever lies below what the server itself answers is none of the panel's, and who looks for a page says so:
 * a program that tries whether there is something at an address must not be told that there is.
 */
export async function servePanel(app: FastifyInstance, folder: string | undefined, routes: Routes) {
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
    const allowed = routes.allowed(path);
    if (allowed) {
      reply.header('allow', allowed);
      return request.method === 'OPTIONS' ? reply.code(204).send() : refuseRequest(request, reply, 405);
    }
    const isPage = folder && isVisit(request) && !/\/\.|\.[^/]*$/.test(path) && !routes.served(path);
    return isPage ? givePage(request, reply) : refuseRequest(request, reply, 404);
  });
}

const isVisit = ({ method, headers }: FastifyRequest) =>
  (method === 'GET' || method === 'HEAD') && headers.accept?.includes('text/html');

function givePage(request: FastifyRequest, reply: FastifyReply) {
  const signsIn = request.url.split('?', 1)[0] === SIGN_IN || !request.cookies[SESSION];
  // Which page it is hangs on the cookie: two that are as long and as old would have one tag, and the browser keep the former.
  const untagged = { etag: false, lastModified: false };
  return reply.header('vary', 'accept, cookie').sendFile(signsIn ? 'sign-in.html' : 'index.html', untagged);
}

/** Whom one can sign in as, for the sign-in page: nobody unless there is demo data. */
export const serveDemoAccounts = (app: FastifyInstance, { demo }: Pick<Config, 'demo'>) =>
  app.get('/demo-accounts.json', () => (demo ? demoAccounts : []));
