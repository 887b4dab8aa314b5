import { randomBytes, randomInt } from 'node:crypto';
import { type GraphQLField, type GraphQLInputType, getNamedType, isInputObjectType, parse, print } from 'graphql';
import type { Sanbao } from './sanbao.ts';
import type { Known } from './traces.ts';

export type Variables = Record<string, unknown>;
export type Mutation = GraphQLField<unknown, unknown>;

/** The places of a mutation's secrets, such as `input.password`, as the schema's declarations have them. */
export const secretPlaces = ({ args }: Mutation) =>
  args.flatMap(({ name, type, extensions }) =>
    extensions.secret ? [name] : secretsIn(type).map(path => `${name}.${path}`),
  );

function secretsIn(type: GraphQLInputType): string[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap(({ name, type: inner, extensions }) =>
    extensions.secret ? [name] : secretsIn(inner).map(path => `${name}.${path}`),
  );
}

/** Requests in which secrets travel: which, in what texts, and whether one came back. */
export class SecretTraffic implements Known {
  readonly passwords = new Set(['sanbao-demo']);
  readonly tokens = new Set<string>();
  readonly carriers = new Set<string>();
  /** Answers that told a password. */
  readonly echoes: string[] = [];
  readonly #sessions: Record<string, string> = {};

  constructor(private readonly app: Sanbao['app']) {}

  /** Nothing else looks like it. */
  newPassword = () => this.remember(`Quarz-${randomBytes(9).toString('hex')}`);
  newDigits = () => this.remember(String(randomInt(10 ** 13, 10 ** 14)));
  remember = (password: string) => {
    this.passwords.add(password);
    return password;
  };

  /** Asks as an account that has signed in, or as nobody. */
  async ask(account: string | undefined, query: string, variables: Variables, headers: Variables = {}) {
    const [field = ''] = /(?<=\{ )\w+/.exec(query) ?? [];
    this.#carry(field, query, variables);
    const cookie = account && { cookie: `sanbao_session=${this.#sessions[account]}` };
    const response = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'accept-language': 'en', ...cookie, ...headers },
      payload: { query, variables },
    });
    for (const { name, value } of response.cookies) if (name.startsWith('sanbao_')) this.tokens.add(value);
    for (const secret of this.passwords)
      if (response.body.includes(secret)) this.echoes.push(`${field}: ${response.body}`);
    const session = response.cookies.find(({ name }) => name === 'sanbao_session');
    return { ...(response.json() as { data?: Variables; errors?: { extensions: Variables }[] }), session };
  }

  async signIn(account: string, password: string) {
    const { session } = await this.ask(
      undefined,
      'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }',
      { email: `${account}@sanbao.example`, password },
    );
    if (session) this.#sessions[account] = session.value;
    return session;
  }

  /** Whatever of a request somebody may think of hashing; a text that tells no secret may be kept by a digest. */
  #carry(field: string, query: string, variables: Variables) {
    const { id, expectedVersion, input } = variables;
    const values = [variables, input, { id, input }, { id, expectedVersion, input }, Object.entries(variables)];
    const texts = [query, printed(query)];
    const whole = [
      { query, variables },
      ...values,
      ...[field, ...texts].flatMap(text => values.map(each => [text, each])),
    ];
    for (const text of [...texts, ...whole.map(each => JSON.stringify(each) ?? '')])
      if ([...this.passwords, ...this.tokens].some(secret => text.includes(secret))) this.carriers.add(text);
  }
}

/** What is no document has no other form. */
function printed(query: string) {
  try {
    return print(parse(query));
  } catch {
    return query;
  }
}
