import { Problem } from '../link/Problem.tsx';
import { useSay } from '../link/useSay.ts';
import { type Account, enter, signIn } from './account.ts';
import { EmailField } from './EmailField.tsx';
import { useSending } from './useSending.ts';

interface Props {
  account: Account;
  onType: (account: Account) => void;
  onForgotten: () => void;
  onChangeDue: () => void;
}

export const SignInForm = ({ account, onType, onForgotten, onChangeDue }: Props) => {
  const say = useSay();
  const { submit, isBusy, problem } = useSending(async () => {
    const viewer = await signIn(account, say.language);
    if (viewer.passwordChangeDue) onChangeDue();
    else enter(viewer);
  });
  const isExpired = new URLSearchParams(location.search).has('expired');
  return (
    <form onSubmit={submit}>
      {isExpired && !problem && <p role="status">{say('signedOut')}</p>}
      <EmailField value={account.email} onType={email => onType({ ...account, email })} />
      <div className="field">
        <label htmlFor="password">{say('password')}</label>
        <input
          id="password"
          name="password"
          type="password"
          value={account.password}
          onChange={({ target }) => onType({ ...account, password: target.value })}
          autoComplete="current-password"
          required
        />
      </div>
      <Problem>{problem}</Problem>
      <button type="submit" className="send" disabled={isBusy}>
        {say(isBusy ? 'signingIn' : 'signIn')}
      </button>
      <button type="button" className="plain" onClick={onForgotten}>
        {say('forgotten')}
      </button>
    </form>
  );
};
