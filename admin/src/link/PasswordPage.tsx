import { type FormEvent, useEffect, useState } from 'react';
import { languageOf, localeOf } from '../i18n/language.ts';
import { type Account, choosePassword, readAccount, signedIn } from './accountByLink.ts';
import { Header } from './LinkPage.tsx';
import { NewPassword } from './NewPassword.tsx';
import { Problem } from './Problem.tsx';
import { LanguageContext, useSay } from './useSay.ts';

/** The page behind a link that came by mail: whoever it has reached chooses the password of their account. */
export const PasswordPage = ({ secret }: { secret: string }) => {
  const [account, setAccount] = useState<Account | null>();
  const [language, setLanguage] = useState(() => languageOf(navigator.language));
  const load = () => {
    setAccount(undefined);
    readAccount(secret, language).then(setAccount);
  };
  useEffect(load, [secret]);
  useEffect(() => {
    document.documentElement.lang = localeOf(language);
  }, [language]);
  return (
    <LanguageContext value={language}>
      <Header onLanguage={setLanguage} />
      <main>
        <Content secret={secret} account={account} onRetry={load} onEnd={setAccount} />
      </main>
    </LanguageContext>
  );
};

interface Props {
  secret: string;
  account?: Account | null;
  onRetry: () => void;
  onEnd: (account: Account) => void;
}

const Content = ({ secret, account, onRetry, onEnd }: Props) => {
  const say = useSay();
  if (account === undefined) return <p aria-busy="true">{say('loading')}</p>;
  if (account === null)
    return (
      <>
        <p role="alert">{say('noConnection')}</p>
        <button type="button" className="send" onClick={onRetry}>
          {say('retry')}
        </button>
      </>
    );
  if (account.standing === 'OPEN') return <PasswordForm secret={secret} account={account} onEnd={onEnd} />;
  return (
    <section className="end" role="status">
      <h1>{say(account.standing === 'USED' ? 'passwordChosen' : account.standing)}</h1>
      <p>{say(account.standing === 'BUSY' ? 'BUSYMore' : 'askAnew')}</p>
      <p>
        <a href="/login">{say('toSignIn')}</a>
      </p>
    </section>
  );
};

const PasswordForm = ({ secret, account, onEnd }: Omit<Props, 'onRetry'> & { account: Account }) => {
  const say = useSay();
  const [password, setPassword] = useState('');
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    const outcome = await choosePassword(secret, password, say.language);
    setSending(false);
    if ('viewer' in outcome) return signedIn(outcome.viewer);
    if ('standing' in outcome) return onEnd({ ...account, standing: outcome.standing });
    setProblem('lost' in outcome ? say('noConnection') : outcome.message);
  }

  return (
    <form onSubmit={submit}>
      <h1>{say(account.invitation ? 'welcome' : 'newPassword', { name: account.name })}</h1>
      <p className="hint">{say(account.invitation ? 'welcomeMore' : 'newPasswordMore')}</p>
      <div className="field">
        <label htmlFor="email">{say('email')}</label>
        <input id="email" type="email" value={account.email} autoComplete="username" readOnly />
      </div>
      <NewPassword label={say('password')} value={password} onType={setPassword} />
      <Problem>{problem}</Problem>
      <button type="submit" className="send" disabled={isSending}>
        {say(isSending ? 'sending' : 'choosePassword')}
      </button>
    </form>
  );
};
