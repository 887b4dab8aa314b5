import { useState } from 'react';
import { NewPassword } from '../link/NewPassword.tsx';
import { Problem } from '../link/Problem.tsx';
import { useSay } from '../link/useSay.ts';
import { type Account, changePassword, enter, signIn } from './account.ts';
import { useSending } from './useSending.ts';

/** A person who signed in by a password that others have seen chooses another one before anything else. */
export const FirstPassword = ({ account }: { account: Account }) => {
  const say = useSay();
  const [chosen, setChosen] = useState('');
  const { submit, isBusy, problem, fault } = useSending(async () => {
    await changePassword(account.password, chosen, say.language);
    enter(await signIn({ ...account, password: chosen }, say.language));
  });
  return (
    <form onSubmit={submit}>
      <h2>{say('changeDue')}</h2>
      <p className="hint">{say('changeDueHint')}</p>
      <input type="email" name="email" value={account.email} autoComplete="username" readOnly hidden />
      <NewPassword label={say('chosenPassword')} value={chosen} onType={setChosen} fault={fault} autoFocus />
      <Problem>{problem}</Problem>
      <button type="submit" className="send" disabled={isBusy}>
        {say('change')}
      </button>
    </form>
  );
};
