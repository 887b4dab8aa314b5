import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { ListName } from './lists.ts';
import { Mirror } from './mirror.ts';
import { type Refusal, SanbaoError } from './sanbao-error.ts';
import type { Store } from './store.ts';

/** The text of an operation, as codegen's client preset writes it with `documentMode: 'string'`: it knows its types. */
export interface Document<Answer, Variables> {
  toString(): string;
  __apiType?: (variables: Variables) => Answer;
}

/** Programs come with an access token; people sign in, and are known by the session from then on. */
export type Access = { token: string } | { email: string; password: string };

export interface Options {
  /** Where Sanbao is, for instance `https://sanbao.example`. */
  address: string;
  access: Access;
  /** In which language refusals and labels are told. */
  language?: 'zh' | 'en';
  /** How often a request is sent before it is given up. */
  attempts?: number;
  fetch?: typeof fetch;
}

type Given<Variables> = Variables extends Record<string, never> ? [] : [variables: Variables];

const SIGN_IN = 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }';
const FIRST_WAIT = 200;
const LONGEST_WAIT = 60_000;

/** Whoever asks Sanbao and takes its steps. */
export class SanbaoClient {
  readonly #options: Required<Options>;
  #session: Promise<string> | undefined;

  constructor(options: Options) {
    this.#options = { language: 'en', attempts: 8, fetch, ...options };
  }

  /** Asks a query; what is refused is thrown, as `SanbaoError`. */
  ask<Answer, Variables>(document: Document<Answer, Variables>, ...[variables]: Given<Variables>): Promise<Answer> {
    return this.#send(String(document), variables);
  }

  /**
   * Takes the steps of a mutation. However often its request has to be sent, they are taken once, by its key; whoever
   * begins anew after the program was killed names the key that they kept.
   */
  take<Answer, Variables>(
    document: Document<Answer, Variables>,
    variables: Variables,
    key: string = randomUUID(),
  ): Promise<Answer> {
    return this.#send(String(document), variables, key);
  }

  /** A copy of these lists, kept by a store. */
  mirror<Name extends ListName>(lists: readonly Name[], store: Store): Mirror<Name> {
    return new Mirror(this, lists, store);
  }

  async #send<Answer>(query: string, variables: unknown, key?: string): Promise<Answer> {
    for (let attempt = 1; ; attempt++)
      try {
        return (await this.#post({ query, variables }, key)).data as Answer;
      } catch (error) {
        const isLast = attempt >= this.#options.attempts;
        if (isLast || !(await this.#mayPass(error))) throw error;
        await setTimeout(waitAfter(error, attempt));
      }
  }

  /** Whether to try again: the way was interrupted, the session has ended, or the server says that it will pass. */
  async #mayPass(error: unknown): Promise<boolean> {
    if (!(error instanceof SanbaoError)) return true;
    if (error.code !== 'UNAUTHENTICATED' || 'token' in this.#options.access) return error.passes;
    const hadSession = this.#session !== undefined;
    this.#session = undefined;
    return hadSession;
  }

  async #post(body: object, key?: string): Promise<{ data: unknown; headers: Headers }> {
    return this.#request(body, { ...(await this.#identity()), ...(key && { 'idempotency-key': key }) });
  }

  async #identity(): Promise<Record<string, string>> {
    const { access } = this.#options;
    if ('token' in access) return { authorization: `Bearer ${access.token}` };
    this.#session ??= this.#signIn(access);
    return { cookie: await this.#session };
  }

  /** Begins a session, which a failure leaves unbegun. */
  #signIn(variables: object): Promise<string> {
    const session = this.#request({ query: SIGN_IN, variables }, {}).then(({ headers }) =>
      headers
        .getSetCookie()
        .map(cookie => cookie.split(';', 1)[0])
        .join('; '),
    );
    session.catch(() => {
      this.#session = undefined;
    });
    return session;
  }

  async #request(body: object, identity: Record<string, string>) {
    const { address, language, fetch } = this.#options;
    const response = await fetch(new URL('/graphql', address), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language, ...identity },
      body: JSON.stringify(body),
    });
    const { data, errors } = (await response.json()) as { data: unknown; errors?: Refusal[] };
    if (errors?.length) throw new SanbaoError(errors, hasAny(data) ? data : undefined);
    return { data, headers: response.headers };
  }
}

/** Whether a step was taken, or a part of the query answered, beside what was refused. */
const hasAny = (data: unknown) => Object.values(data ?? {}).some(value => value !== null);

/** As long as the server says, or twice as long each time, never in step with other programs. */
function waitAfter(error: unknown, attempt: number): number {
  const told = error instanceof SanbaoError ? Number(error.facts.retryAfter) * 1000 : Number.NaN;
  return Math.min(LONGEST_WAIT, told || FIRST_WAIT * 2 ** attempt * (0.5 + Math.random()));
}
