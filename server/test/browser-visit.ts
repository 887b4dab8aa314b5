import type { FastifyInstance } from 'fastify';
import type { Answer } from './sanbao.ts';

/** A browser without a page: it keeps its cookies and asks from an address of its own. */
export function visitFrom(app: FastifyInstance, address = '203.0.113.1', agent = 'jest') {
  const cookies = new Map<string, string>();
  return {
    cookies,
    async ask(query: string, variables: object = {}): Promise<Answer & { cookies: Record<string, unknown>[] }> {
      const response = await app.inject({
        method: 'POST',
        url: '/graphql',
        remoteAddress: address,
        headers: { 'accept-language': 'en', 'user-agent': agent },
        cookies: Object.fromEntries(cookies),
        payload: { query, variables },
      });
      for (const { name, value } of response.cookies) value ? cookies.set(name, value) : cookies.delete(name);
      return { ...response.json(), cookies: response.cookies };
    },
    signIn(account: string, password = 'sanbao-demo') {
      const email = account.includes('@') ? account : `${account}@sanbao.example`;
      return this.ask(
        'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { name } }',
        { email, password },
      );
    },
    async viewer(): Promise<string | null> {
      return (await this.ask('{ viewer { name } }')).data.viewer?.name ?? null;
    },
  };
}
