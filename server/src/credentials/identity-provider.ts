import * as oidc from 'openid-client';
import type { Config } from '../config.ts';
import { ProviderRefusal } from './provider-refusal.ts';

/** Below PUBLIC_URL, where the provider sends people back to. */
export const CALLBACK_PATH = '/sign-in/callback';

/** A person waits for each of the three questions that are asked of it. */
const TIMEOUT_SECONDS = 5;

/** What is known here alone of one sign-in, and shown to the provider or looked for in its answer. */
export interface Asked {
  state: string;
  nonce: string;
  verifier: string;
  /** Since when, where whoever signs has to sign in anew. */
  freshSince: Date | null;
}

/** Who has signed in there. */
export interface Identity {
  issuer: string;
  subject: string;
  /** Their address, once it has been shown there that it is theirs. */
  verifiedEmail(): Promise<string>;
}

/** The company's own identity provider: OpenID Connect, the code flow with PKCE. */
export class IdentityProvider {
  #found: Promise<oidc.Configuration> | undefined;

  constructor(
    private readonly settings: Pick<Config, 'oidcIssuer' | 'oidcClientId' | 'oidcClientSecret' | 'publicUrl'>,
  ) {}

  /** Where a browser is sent to sign in. */
  async address({ state, nonce, verifier, freshSince }: Asked, locale: string): Promise<string> {
    const asked = {
      redirect_uri: this.#callback,
      scope: 'openid email profile',
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ui_locales: locale,
      ...(freshSince && { max_age: '0' }),
    };
    return oidc.buildAuthorizationUrl(await this.#configuration(), asked).href;
  }

  /** Who came back, by the parameters of the callback. */
  async identity(
    parameters: URLSearchParams,
    { state, nonce, verifier, freshSince }: Asked,
    now: Date,
  ): Promise<Identity> {
    const configuration = await this.#configuration();
    const tokens = await answered(
      oidc.authorizationCodeGrant(configuration, new URL(`${this.#callback}?${parameters}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        ...(freshSince && { maxAge: secondsSince(freshSince, now) }),
      }),
    );
    const { iss, sub, auth_time } = tokens.claims() as oidc.IDToken;
    // The library allows half a minute: a sign-in that had just been made for something else would do.
    if (freshSince && Number(auth_time) < Math.floor(freshSince.getTime() / 1000))
      throw new ProviderRefusal('SIGN_IN_NOT_FRESH');
    return {
      issuer: iss,
      subject: sub,
      async verifiedEmail() {
        const { email, email_verified } = await answered(oidc.fetchUserInfo(configuration, tokens.access_token, sub));
        if (!email || email_verified !== true) throw new ProviderRefusal('EMAIL_NOT_VERIFIED');
        return email;
      },
    };
  }

  /** Where one signs out of the provider too, if it offers that. */
  async endAddress(): Promise<string> {
    const configuration = await this.#configuration();
    if (!configuration.serverMetadata().end_session_endpoint) throw new ProviderRefusal('PROVIDER_KEEPS_SESSION');
    return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${this.settings.publicUrl}/login` })
      .href;
  }

  get #callback() {
    return this.settings.publicUrl + CALLBACK_PATH;
  }

  /** Asked for once; where no answer came, again the next time. */
  #configuration(): Promise<oidc.Configuration> {
    this.#found ??= answered(this.#discover()).catch(error => {
      this.#found = undefined;
      throw error;
    });
    return this.#found;
  }

  async #discover() {
    const { oidcIssuer = '', oidcClientId = '', oidcClientSecret } = this.settings;
    const isLocal = oidcIssuer.startsWith('http:');
    const configuration = await oidc.discovery(
      new URL(oidcIssuer),
      oidcClientId,
      undefined,
      oidcClientSecret ? oidc.ClientSecretBasic(oidcClientSecret) : oidc.None(),
      { timeout: TIMEOUT_SECONDS, execute: isLocal ? [oidc.allowInsecureRequests] : [] },
    );
    oidc.enableNonRepudiationChecks(configuration);
    return configuration;
  }
}

const secondsSince = (moment: Date, now: Date) => Math.max(0, Math.ceil((now.getTime() - moment.getTime()) / 1000));

/** What the provider answered, or why that is no answer. */
async function answered<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    throw error instanceof ProviderRefusal ? error : refusalFor(error as { code?: string; cause?: unknown });
  }
}

function refusalFor(error: { code?: string; cause?: unknown }): ProviderRefusal {
  if (error instanceof oidc.AuthorizationResponseError) return new ProviderRefusal('PROVIDER_REFUSED', error);
  if (error.code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return new ProviderRefusal('PROVIDER_CLOCK_WRONG', error);
  // A connection that fails has no code of the library's.
  const isLost = error.code === 'OAUTH_TIMEOUT' || error.cause instanceof TypeError || error instanceof TypeError;
  return new ProviderRefusal(isLost ? 'PROVIDER_UNREACHABLE' : 'PROVIDER_ANSWER_WRONG', error);
}

const providers = new WeakMap<object, IdentityProvider>();

/** The provider that the settings name, if any. */
export function identityProvider(config: Config): IdentityProvider | undefined {
  if (!config.oidcIssuer) return undefined;
  const provider = providers.get(config) ?? new IdentityProvider(config);
  providers.set(config, provider);
  return provider;
}
