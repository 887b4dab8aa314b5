import { PasswordInput, useTranslate } from 'react-admin';
import type { Step } from '../schema/metadata.ts';

/** Input beside a step's form: the password of the person who decides. */
export const OWN_PASSWORD = 'password';

let isDemanded = false;

/** The server has said that it wants the password of whoever decides: from then on it is asked for at once. */
export const demandPassword = () => {
  isDemanded = true;
};

export const asksForPassword = ({ password }: Step) => Boolean(password) && isDemanded;

/** Kept nowhere: neither in the draft of the form nor by the browser. */
export const OwnPassword = () => {
  const translate = useTranslate();
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
