import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { verifyPassword } from './access/password.ts';
import { beginSession, endSession, viewerFrom, viewerOf } from './access/sessions.ts';
import { databaseSession, houseSession } from './access/viewer.ts';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import { languageOf } from './messages/language.ts';
import { User } from './organization/user.entity.ts';
import { unauthenticated } from './procedure/errors.ts';

const COOKIE = 'sanbao_session';

interface Parts {
  orm: MikroORM;
  config: Config;
  now: () => Date;
}

export async function createContext({ orm, config, now }: Parts, request: FastifyRequest, reply: FastifyReply): Promise<Context> {
  const token = request.cookies[COOKIE];
  const language = languageOf(request.headers['accept-language']);
  const house = () => orm.em.fork({ session: houseSession }) as SqlEntityManager;
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.publicUrl.startsWith('https:') } as const;
  const context: Context = {
    viewer: await viewerOf(orm, token, now()),
    now: now(),
    language,
    requestId: request.id,
    idempotencyKey: headerOf(request, 'idempotency-key'),
    fork() {
      if (!context.viewer) throw unauthenticated(language);
      return orm.em.fork({ session: databaseSession(context.viewer) }) as SqlEntityManager;
    },
    async signIn(email, password) {
      const user = await house().findOne(User, { email: email.trim().toLowerCase(), state: 'ACTIVE' }, { populate: ['person'] });
      if (!(await verifyPassword(password, user?.passwordHash)) || !user) return null;
      const fresh = await beginSession(house(), user, now(), config.sessionDays);
      reply.setCookie(COOKIE, fresh, { ...options, maxAge: config.sessionDays * 24 * 60 * 60 });
      context.viewer = viewerFrom(user);
      return context.viewer;
    },
    async signOut() {
      if (token) await endSession(house(), token);
      reply.clearCookie(COOKIE, options);
      context.viewer = null;
    },
  };
  return context;
}

function headerOf(request: FastifyRequest, name: string) {
  const value = request.headers[name];
  return typeof value === 'string' && value ? value.slice(0, 200) : null;
}
