import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProviderVisit } from '../access/provider-visit.ts';
import { CALLBACK_PATH, type IdentityProvider, identityProvider } from '../credentials/identity-provider.ts';
import { ProviderRefusal } from '../credentials/provider-refusal.ts';
import type { Parts } from './api.ts';

/** Where one signs in; it says what went wrong, and takes along whoever has signed in. */
const SIGN_IN = '/login';

/** The ways to the company's identity provider and back. Without one there is nothing at these addresses. */
export function serveProvider(app: FastifyInstance, parts: Parts) {
  const provider = identityProvider(parts.config);
  if (!provider) return;
  const visit = visitsOf(provider, parts);
  app.get('/sign-in/provider', (request, reply) =>
    orSay(request, reply, async parameters => {
      const next = onThisSite(parameters.get('next'), parts.config.publicUrl);
      return visit(request, reply).begin(next, parameters.has('sign'));
    }),
  );
  app.get(CALLBACK_PATH, (request, reply) =>
    orSay(request, reply, async parameters => {
      const { next, signature } = await visit(request, reply).end(parameters);
      return signature
        ? `${SIGN_IN}#signature=${signature}`
        : `${SIGN_IN}?${new URLSearchParams({ entered: '', next })}`;
    }),
  );
  app.get('/sign-in/end', (request, reply) => orSay(request, reply, () => provider.endAddress()));
}

const visitsOf =
  (provider: IdentityProvider, { orm, config, now }: Parts) =>
  (request: FastifyRequest, reply: FastifyReply) =>
    new ProviderVisit(provider, { orm, config, now: now() }, request, reply);

/** Goes on where that leads; what is refused is told by its code on the page to sign in, and why in the log. */
async function orSay(
  request: FastifyRequest,
  reply: FastifyReply,
  way: (parameters: URLSearchParams) => Promise<string>,
): Promise<FastifyReply> {
  try {
    return reply.redirect(await way(new URL(request.url, 'http://localhost').searchParams));
  } catch (error) {
    if (!(error instanceof ProviderRefusal)) throw error;
    request.log.warn({ code: error.code, err: error.cause }, 'sign-in at the identity provider');
    return reply.redirect(`${SIGN_IN}?refused=${error.code}`);
  }
}

/** A path of this site; its first page in the place of any other address. */
function onThisSite(wanted: string | null, publicUrl: string): string {
  const { origin } = new URL(publicUrl);
  if (!wanted?.startsWith('/') || wanted.length > 2000 || !URL.canParse(wanted, origin)) return '/';
  const next = new URL(wanted, origin);
  return next.origin === origin ? next.pathname + next.search + next.hash : '/';
}
