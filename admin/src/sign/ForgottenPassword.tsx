import { Alert, Button, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSubmit } from '../account/useSubmit.ts';

interface Props {
  email: string;
  onBack: () => void;
}

/** Asks for the link by which another password is chosen. Whether there is such an account is not said. */
const ForgottenPassword = ({ email: typed, onBack }: Props) => {
  const translate = useTranslate();
  const [email, setEmail] = useState(typed);
  const [isAsked, setAsked] = useState(false);
  const { submit, isBusy, problem } = useSubmit(async () => {
    const [{ act }, { requestPasswordLinkMutation }] = await Promise.all([
      import('../api/client.ts'),
      import('../generated/operations.ts'),
    ]);
    await act(requestPasswordLinkMutation, { email });
    setAsked(true);
  });
  return (
    <Stack component="form" spacing={2} onSubmit={submit}>
      <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 700 }}>
        {translate('sanbao.signIn.forgotten')}
      </Typography>
      {isAsked ? (
        <Alert severity="success" role="status">
          {translate('sanbao.signIn.asked', { email })}
        </Alert>
      ) : (
        <>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate('sanbao.signIn.forgottenHint')}
          </Typography>
          <TextField
            type="email"
            required
            autoFocus
            autoComplete="username"
            label={translate('ra.auth.email')}
            value={email}
            onChange={({ target }) => setEmail(target.value)}
          />
          {problem && (
            <Alert severity="error" role="alert">
              {translate(problem)}
            </Alert>
          )}
          <Button type="submit" variant="contained" disableElevation size="large" loading={isBusy}>
            {translate('sanbao.signIn.ask')}
          </Button>
        </>
      )}
      <Button onClick={onBack}>{translate('sanbao.signIn.back')}</Button>
    </Stack>
  );
};

export default ForgottenPassword;
