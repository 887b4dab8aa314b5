import { Alert, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { PasswordField } from '../account/PasswordField.tsx';
import { useSubmit } from '../account/useSubmit.ts';

interface Props {
  current: string;
  /** Signs in with the password that was chosen. */
  onChosen: (password: string) => Promise<unknown>;
}

/** A person who signed in by a password that others have seen chooses another one before anything else. */
const FirstPassword = ({ current, onChosen }: Props) => {
  const translate = useTranslate();
  const [next, setNext] = useState('');
  const { submit, isBusy, problem, faults } = useSubmit(async () => {
    const [{ act }, { changeOwnPasswordMutation }] = await Promise.all([
      import('../api/client.ts'),
      import('../generated/operations.ts'),
    ]);
    await act(changeOwnPasswordMutation, { input: { current, new: next } });
    await onChosen(next);
  });
  return (
    <Stack component="form" spacing={2} onSubmit={submit}>
      <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 700 }}>
        {translate('sanbao.signIn.changeDue')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('sanbao.signIn.changeDueHint')}
      </Typography>
      <PasswordField
        label={translate('sanbao.account.new')}
        value={next}
        onChange={setNext}
        isNew
        autoFocus
        fault={faults.new ?? faults.current}
      />
      {problem && (
        <Alert severity="error" role="alert">
          {translate(problem)}
        </Alert>
      )}
      <Button type="submit" variant="contained" disableElevation size="large" loading={isBusy}>
        {translate('sanbao.account.change')}
      </Button>
    </Stack>
  );
};

export default FirstPassword;
