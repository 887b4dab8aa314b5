import { useEffect, useState } from 'react';
import { ask } from '../link/ask.ts';
import type { Language } from '../link/task.ts';
import { type Viewer, wanted } from './account.ts';

/** The ways to sign in here, and what is said of a sign-in at the identity provider that failed. */
export interface Ways {
  passwords: boolean;
  provider: string | null;
  refusal: string | null;
}

/** Until the answer is there, a password is asked for as everywhere. */
const usual: Ways = { passwords: true, provider: null, refusal: null };

export function useWays(language: Language): Ways {
  const [ways, setWays] = useState(usual);
  useEffect(() => {
    const refused = new URLSearchParams(location.search).get('refused');
    const query = 'query ($refused: String) { signInOptions(refused: $refused) { passwords provider refusal } }';
    void ask<{ signInOptions: Ways }>(language, query, { refused }).then(answer =>
      setWays(answer?.data?.signInOptions ?? usual),
    );
  }, [language]);
  return ways;
}

/** Where one signs in at the provider, to come back to where one was going. */
export function providerAddress() {
  const { pathname, search, hash } = new URL(wanted());
  return `/sign-in/provider?${new URLSearchParams({ next: pathname + search + hash })}`;
}

/** Who has just come back from the provider. */
export const readViewer = async (language: Language): Promise<Viewer | null> =>
  (await ask<{ viewer: Viewer | null }>(language, '{ viewer { id passwordChangeDue } }', {}))?.data?.viewer ?? null;
