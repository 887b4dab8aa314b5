import { PasswordInput, useGetIdentity, useTranslate } from 'react-admin';
import type { Step } from '../schema/metadata.ts';
import { FreshSignIn } from './FreshSignIn.tsx';

/** Input beside a step's form: the password of the person who decides. */
export const OWN_PASSWORD = 'password';

let isDemanded = false;

/** The server has said that it wants the password of whoever decides: from then on it is asked for at once. */
export const demandPassword = () => {
  isDemanded = true;
};

export const asksForPassword = ({ password }: Step) => Boolean(password) && isDemanded;

/** Whether the viewer has no password to sign by. */
export const useSignsAtProvider = () => useGetIdentity().identity?.signedInBy === 'PROVIDER';

/** Kept nowhere: neither in the draft of the form nor by the browser. */
export const OwnPassword = () => {
  const translate = useTranslate();
  if (useSignsAtProvider()) return <FreshSignIn source={OWN_PASSWORD} />;
  return (
    <PasswordInput
      source={OWN_PASSWORD}
      label={translate('sanbao.step.ownPassword')}
      helperText={translate('sanbao.step.ownPasswordHint')}
      autoComplete="off"
      fullWidth
    />
  );
};
