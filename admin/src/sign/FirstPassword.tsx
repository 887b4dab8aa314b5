import { useState } from 'react';
import { useSay } from '../link/useSay.ts';
import { type Account, changePassword, enter, signIn } from './account.ts';
import { Problem, useSending } from './useSending.tsx';

/** A person who signed in by a password that others have seen chooses another one before anything else. */
export const FirstPassword = ({ account }: { account: Account }) => {
  const say = useSay();
  const [chosen, setChosen] = useState('');
  const [isShown, setShown] = useState(false);
  const { submit, isBusy, problem, fault } = useSending(async () => {
    await changePassword(account.password, chosen, say.language);
    enter(await signIn({ ...account, password: chosen }, say.language));
  });
  return (
    <form onSubmit={submit}>
      <h2>{say('changeDue')}</h2>
      <p className="hint">{say('changeDueHint')}</p>
      <input type="email" name="email" value={account.email} autoComplete="username" readOnly hidden />
      <div className="field">
        <label htmlFor="chosen">{say('chosenPassword')}</label>
        <input
          id="chosen"
          name="password"
          type={isShown ? 'text' : 'password'}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
          autoComplete="new-password"
          aria-describedby="chosen-hint"
          aria-invalid={fault ? true : undefined}
          minLength={10}
          maxLength={200}
          // biome-ignore lint/a11y/noAutofocus: the one field of a form that has just been opened.
          autoFocus
          required
        />
        <small id="chosen-hint" className={fault ? 'fault' : 'hint'} role={fault ? 'alert' : undefined}>
          {fault ?? say('passwordHint')}
        </small>
      </div>
      <label className="option">
        <input type="checkbox" checked={isShown} onChange={({ target }) => setShown(target.checked)} />
        {say('showPassword')}
      </label>
      <Problem>{problem}</Problem>
      <button type="submit" className="send" disabled={isBusy}>
        {say('change')}
      </button>
    </form>
  );
};
