import type { FastifyReply, FastifyRequest } from 'fastify';
import { networkOf, returnAttempt, takeAttempt } from '../credentials/attempts.ts';
import { forgetFreshSignIns, keepFreshSignIn } from '../credentials/fresh-sign-in.ts';
import type { IdentityProvider } from '../credentials/identity-provider.ts';
import { ProviderRefusal } from '../credentials/provider-refusal.ts';
import { beginRequest, endRequest, forgetRequests, REQUEST_MINUTES } from '../credentials/provider-request.ts';
import { isSecret, newSecret } from '../credentials/secret.ts';
import { languageOf, languages } from '../messages/language.ts';
import { companyEm } from '../viewer/viewer.ts';
import { accountOf, accountSignedInAs } from './account-of-identity.ts';
import { cookieSettings, type Surroundings, Visit } from './visit.ts';

/** The browser that is sent to the provider proves by it that it is the one that comes back. */
const BROWSER = 'sanbao_provider';
const PATH = '/sign-in';

/** One request of a browser on its way to the identity provider or back. */
export class ProviderVisit {
  readonly #em;
  readonly #visit: Visit;

  constructor(
    private readonly provider: IdentityProvider,
    private readonly surroundings: Surroundings,
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {
    this.#em = companyEm(surroundings.orm.em);
    this.#visit = new Visit(surroundings, request, reply);
  }

  /** The provider's address, for whoever signs in; or in whose session somebody signs, and so signs in there anew. */
  async begin(next: string, signs: boolean): Promise<string> {
    await this.#takeAttempt();
    const { now, config } = this.surroundings;
    if (signs && !(await this.#visit.visitor())) throw new ProviderRefusal('SIGN_IN_FOREIGN');
    const held = this.request.cookies[BROWSER] ?? '';
    const browser = isSecret(held) ? held : newSecret();
    const session = signs ? this.#visit.session : null;
    const asked = await beginRequest(this.#em, browser, { session, next, now });
    const { locale } = languages[languageOf(this.request.headers['accept-language'])];
    const address = await this.provider.address(asked, locale);
    this.reply.setCookie(BROWSER, browser, { ...cookieSettings(config), path: PATH, maxAge: REQUEST_MINUTES * 60 });
    return address;
  }

  /** Where they go on: signed in, or with the secret by which they sign. */
  async end(parameters: URLSearchParams): Promise<{ next: string; signature?: string }> {
    const giveBack = await this.#takeAttempt();
    const { now } = this.surroundings;
    const { request, asked } = await endRequest(this.#em, this.request.cookies[BROWSER], parameters.get('state'), now);
    const { next, session } = request;
    const viewer = session ? await this.#signer(session) : null;
    const identity = await this.provider.identity(parameters, asked, now);
    await giveBack();
    await this.#forget();
    if (viewer) {
      const account = await accountOf(this.#em, identity);
      if (account?.id !== viewer.userId) throw new ProviderRefusal('SIGNED_BY_ANOTHER');
      return { next, signature: await keepFreshSignIn(this.#em, viewer.userId, now) };
    }
    const account = await accountSignedInAs(identity, this.#em, this.surroundings);
    if (!(await this.#visit.enter(account, 'PROVIDER'))) throw new ProviderRefusal('ACCOUNT_DISABLED');
    return { next };
  }

  /** Who signs is still signed in as they were when they were sent. */
  async #signer(session: string) {
    const visitor = session === this.#visit.session ? await this.#visit.visitor() : null;
    if (!visitor) throw new ProviderRefusal('SIGN_IN_FOREIGN');
    return visitor.viewer;
  }

  async #takeAttempt() {
    const budget = [['provider', networkOf(this.request.ip)]] as const;
    if (await takeAttempt(this.#em, budget, this.surroundings.now)) throw new ProviderRefusal('TOO_MANY_SIGN_INS');
    return () => returnAttempt(this.#em, budget);
  }

  async #forget() {
    await forgetRequests(this.#em, this.surroundings.now);
    await forgetFreshSignIns(this.#em, this.surroundings.now);
  }
}
