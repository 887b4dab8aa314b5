import { createServer } from 'node:http';
import Provider from 'oidc-provider';

/**
 * A company's identity provider, in a process of its own so that it has a clock of its own. Whoever it is told is at the
 * keyboard signs in at once where they are asked to.
 */
const state = { person: 'nobody', people: {}, clock: 0, silent: false };
const now = Date.now;
Date.now = () => now() + state.clock;

/** Where clients come back to is told after the port is known. */
function provide(issuer, redirectUri) {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'sanbao',
        client_secret: 'a secret of the client',
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [new URL('/login', redirectUri).href],
      },
    ],
    claims: { email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...state.people[id] }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  return async (request, response) => {
    if (state.silent) return;
    if (!request.url.startsWith('/interaction/')) return answer(request, response);
    const refusal = { error: 'access_denied', error_description: 'given up' };
    const login = { login: { accountId: state.person } };
    await provider.interactionFinished(request, response, state.person ? login : refusal);
  };
}

let handler;
const server = createServer((request, response) => handler(request, response));
process.on('message', ({ redirectUri, ...told }) => {
  Object.assign(state, told);
  if (!redirectUri) return process.send({});
  server.listen(0, '127.0.0.1', () => {
    const issuer = `http://localhost:${server.address().port}`;
    handler = provide(issuer, redirectUri);
    process.send({ issuer });
  });
});
process.on('disconnect', () => process.exit());
