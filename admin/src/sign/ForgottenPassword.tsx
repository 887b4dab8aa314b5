import { useState } from 'react';
import { Problem } from '../link/Problem.tsx';
import { useSay } from '../link/useSay.ts';
import { requestPasswordLink } from './account.ts';
import { EmailField } from './EmailField.tsx';
import { useSending } from './useSending.ts';

interface Props {
  email: string;
  onBack: () => void;
}

/** Asks for the link by which another password is chosen. Whether there is such an account is not said. */
export const ForgottenPassword = ({ email: typed, onBack }: Props) => {
  const say = useSay();
  const [email, setEmail] = useState(typed);
  const [isAsked, setAsked] = useState(false);
  const { submit, isBusy, problem, fault } = useSending(async () => {
    await requestPasswordLink(email, say.language);
    setAsked(true);
  });
  return (
    <form onSubmit={submit}>
      <h2>{say('forgotten')}</h2>
      {isAsked ? (
        <p role="status">{say('asked', { email })}</p>
      ) : (
        <>
          <p className="hint">{say('forgottenHint')}</p>
          <EmailField value={email} onType={setEmail} />
          <Problem>{fault ?? problem}</Problem>
          <button type="submit" className="send" disabled={isBusy}>
            {say('ask')}
          </button>
        </>
      )}
      <button type="button" className="plain" onClick={onBack}>
        {say('back')}
      </button>
    </form>
  );
};
