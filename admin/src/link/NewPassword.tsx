import { useState } from 'react';
import { useSay } from './useSay.ts';

interface Props {
  label: string;
  value: string;
  onType: (password: string) => void;
  fault?: string;
  autoFocus?: boolean;
}

/** A password that is being chosen, which its owner may look at. */
export const NewPassword = ({ label, value, onType, fault, autoFocus }: Props) => {
  const say = useSay();
  const [isShown, setShown] = useState(false);
  return (
    <>
      <div className="field">
        <label htmlFor="password">{label}</label>
        <input
          id="password"
          name="password"
          type={isShown ? 'text' : 'password'}
          value={value}
          onChange={({ target }) => onType(target.value)}
          autoComplete="new-password"
          aria-describedby="password-hint"
          aria-invalid={fault ? true : undefined}
          minLength={10}
          maxLength={200}
          // biome-ignore lint/a11y/noAutofocus: where it is the one field of a form that has just been opened.
          autoFocus={autoFocus}
          required
        />
        <small id="password-hint" className={fault ? 'fault' : 'hint'} role={fault ? 'alert' : undefined}>
          {fault ?? say('passwordHint')}
        </small>
      </div>
      <label className="option">
        <input type="checkbox" checked={isShown} onChange={({ target }) => setShown(target.checked)} />
        {say('showPassword')}
      </label>
    </>
  );
};
