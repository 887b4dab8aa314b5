import { randomBytes } from 'node:crypto';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { assertAttempt, type Budget, forgetBudgets, networkOf, returnAttempt } from '../credentials/attempts.ts';
import { verifyPassword } from '../credentials/password.ts';
import { digest } from '../credentials/secret.ts';
import { normalForm } from '../fields/normal-form.ts';

import { languageOf } from '../messages/language.ts';
import { accountUnder } from '../organization/account-in-use.ts';
import { forgetAccountLinks } from '../organization/account-link.ts';
import { beginSession, endSession, forgetSessions, visitorOf } from '../organization/sessions.ts';
import type { User } from '../organization/user.entity.ts';
import { forgetKeys } from '../procedure/idempotency.ts';
import type { SignInWay } from '../viewer/sign-in-way.ts';
import { companyEm, type Viewer } from '../viewer/viewer.ts';
import { deviceCookie, deviceOf, deviceProof, isKnownDevice } from './device.ts';

export interface Surroundings {
  orm: MikroORM;
  config: Config;
  now: Date;
}

export const SESSION = 'sanbao_session';
const DAY = 24 * 60 * 60;

/** What no script reads, and no other site sends along but by a link. */
export const cookieSettings = ({ publicUrl }: Config) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:') }) as const;

const nobody = { id: '', passwordHash: '' };

/** One request's session: whose it is, how one is begun and ended. */
export class Visit {
  #token: string | undefined;

  constructor(
    private readonly surroundings: Surroundings,
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {
    this.#token = request.cookies[SESSION];
  }

  /** Under which the database knows the session; nothing where nobody is signed in. */
  get session(): string | undefined {
    return this.#token && digest(this.#token);
  }

  visitor = () => visitorOf(this.surroundings.orm.em, this.session, this.surroundings.now);

  /** Null where name and password do not match, for whatever reason; an earlier session ends where they do. */
  async signIn(name: string, password: string): Promise<Viewer | null> {
    const { now } = this.surroundings;
    const em = this.fork();
    const email = storable(name);
    const user = await accountUnder(em, email);
    const budgets = this.budgets(user ?? nobody, normalForm(email).toLowerCase());
    await assertAttempt(em, budgets, { now, language: languageOf(this.request.headers['accept-language']) });
    if (!(await verifyPassword(password, user?.passwordHash)) || !user) return null;

    await returnAttempt(em, budgets);
    return this.enter(user);
  }

  /** Begins a session in the place of the present one, for whoever has shown that the account is theirs. */
  async enter(user: User, signedInBy: SignInWay = 'PASSWORD'): Promise<Viewer | null> {
    const { config, now } = this.surroundings;
    const em = this.fork();
    if (this.#token) await endSession(em, this.#token);
    const device = deviceOf(this.request.headers['user-agent']);
    const origin = { signedInBy, device, network: networkOf(this.request.ip) };
    this.#token = await beginSession(em, user, origin, now, config.sessionDays);
    this.reply.setCookie(SESSION, this.#token, { ...this.cookie, maxAge: config.sessionDays * DAY });
    if (signedInBy === 'PASSWORD' && !this.knows(user)) this.remember(user);
    await this.tidyUp(em);
    return (await visitorOf(em, this.session, now))?.viewer ?? null;
  }

  /** From now on the browser is known to the user, until the password is another. */
  remember(user: User) {
    const proof = deviceProof(user, randomBytes(16).toString('base64url'));
    this.reply.setCookie(deviceCookie(user), proof, { ...this.cookie, maxAge: 365 * DAY });
  }

  async signOut() {
    if (this.#token) await endSession(this.fork(), this.#token);
    this.#token = undefined;
    this.reply.clearCookie(SESSION, this.cookie);
  }

  /** A device known to the user has attempts of its own; strangers share those of their address and of the account. */
  private budgets = (user: typeof nobody, email: string): Budget[] =>
    this.knows(user)
      ? [['device', String(this.request.cookies[deviceCookie(user)])]]
      : [
          ['address', networkOf(this.request.ip)],
          ['account', email],
        ];

  private knows = (user: typeof nobody) => isKnownDevice(user, this.request.cookies[deviceCookie(user)]);

  private fork = () => companyEm(this.surroundings.orm.em);

  private get cookie() {
    return cookieSettings(this.surroundings.config);
  }

  /** Expired sessions, links, budgets and keys are removed whenever somebody signs in. */
  private async tidyUp(em: SqlEntityManager) {
    const { now } = this.surroundings;
    await forgetSessions(em, now);
    await forgetAccountLinks(em, now);
    await forgetBudgets(em, now);
    await forgetKeys(em, now);
  }
}

/** The database refuses a zero character; no name has one. */
const storable = (text: string) => text.replaceAll('\u0000', ' ');
