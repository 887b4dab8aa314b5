import { useState } from 'react';
import { LanguageContext, useSay } from '../link/useSay.ts';
import { Entered, SignedAnew } from './Arrived.tsx';
import { Choices } from './Choices.tsx';
import { DemoAccounts } from './DemoAccounts.tsx';
import { FirstPassword } from './FirstPassword.tsx';
import { ForgottenPassword } from './ForgottenPassword.tsx';
import { ProviderSignIn } from './ProviderSignIn.tsx';
import { useLanguage, useTheme } from './reader.ts';
import { SignInForm } from './SignInForm.tsx';
import { useWays } from './ways.ts';

/** For whoever has no session: a page of its own, which is there before the panel is. */
export const SignInPage = () => {
  const [language, chooseLanguage] = useLanguage();
  const [theme, chooseTheme] = useTheme();
  const [account, setAccount] = useState({ email: '', password: '' });
  /** The forms in place of signing in. */
  const [aside, setAside] = useState<'forgotten' | 'due'>();
  const ways = useWays(language);
  const [arrival] = useState(arrivalHere);
  const isFirst = !aside && !arrival;
  return (
    <LanguageContext value={language}>
      <main>
        <Choices theme={theme} onTheme={chooseTheme} onLanguage={chooseLanguage} />
        <section className="card">
          <Title />
          {aside === 'forgotten' && <ForgottenPassword email={account.email} onBack={() => setAside(undefined)} />}
          {aside === 'due' && <FirstPassword account={account} />}
          {arrival && <Arrival {...arrival} />}
          {isFirst && ways.passwords && (
            <SignInForm
              account={account}
              onType={setAccount}
              onForgotten={() => setAside('forgotten')}
              onChangeDue={() => setAside('due')}
            />
          )}
          {isFirst && ways.provider && <ProviderSignIn {...ways} provider={ways.provider} />}
        </section>
        {isFirst && ways.passwords && <DemoAccounts onChoose={setAccount} />}
      </main>
    </LanguageContext>
  );
};

/** How whoever opens the page comes back from the identity provider, if that is where they come from. */
function arrivalHere(): { signature?: string } | undefined {
  const signature = new URLSearchParams(location.hash.slice(1)).get('signature');
  if (signature) return { signature };
  return new URLSearchParams(location.search).has('entered') ? {} : undefined;
}

const Arrival = ({ signature }: { signature?: string }) =>
  signature ? <SignedAnew signature={signature} /> : <Entered />;

const Title = () => {
  const say = useSay();
  return (
    <header>
      <img src="/seal.svg" alt="" width="44" height="44" />
      <div>
        <h1>{say('name')}</h1>
        <p className="hint">{say('tagline')}</p>
      </div>
    </header>
  );
};
