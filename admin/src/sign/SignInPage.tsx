import { useState } from 'react';
import { LanguageContext, useSay } from '../link/useSay.ts';
import { Choices } from './Choices.tsx';
import { DemoAccounts } from './DemoAccounts.tsx';
import { FirstPassword } from './FirstPassword.tsx';
import { ForgottenPassword } from './ForgottenPassword.tsx';
import { useLanguage, useTheme } from './reader.ts';
import { SignInForm } from './SignInForm.tsx';

/** For whoever has no session: a page of its own, which is there before the panel is. */
export const SignInPage = () => {
  const [language, chooseLanguage] = useLanguage();
  const [theme, chooseTheme] = useTheme();
  const [account, setAccount] = useState({ email: '', password: '' });
  /** The forms in place of signing in. */
  const [aside, setAside] = useState<'forgotten' | 'due'>();
  return (
    <LanguageContext value={language}>
      <main>
        <Choices theme={theme} onTheme={chooseTheme} onLanguage={chooseLanguage} />
        <section className="card">
          <Title />
          {aside === 'forgotten' && <ForgottenPassword email={account.email} onBack={() => setAside(undefined)} />}
          {aside === 'due' && <FirstPassword account={account} />}
          {!aside && (
            <SignInForm
              account={account}
              onType={setAccount}
              onForgotten={() => setAside('forgotten')}
              onChangeDue={() => setAside('due')}
            />
          )}
        </section>
        {!aside && <DemoAccounts onChoose={setAccount} />}
      </main>
    </LanguageContext>
  );
};

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
