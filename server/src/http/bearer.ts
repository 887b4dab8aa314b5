import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context.ts';
import { tokensOnlyRead, unauthenticated } from '../procedure/errors.ts';

/** What comes with a token is answered only while the token stands, and only when it reads. */
export const bearer: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue: { viewer, bearer: given, language } }) {
        if (!given) return;
        if (!viewer) throw unauthenticated(language);
        if (operation?.operation !== 'query') throw tokensOnlyRead(language);
      },
    };
  },
};
