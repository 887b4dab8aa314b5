import { Alert, Box, Button, Card, Stack, TextField, Typography } from '@mui/material';
import { lazy, type SubmitEvent, Suspense, useEffect, useState } from 'react';
import { ToggleThemeButton, useLogin, useTranslate } from 'react-admin';
import { PasswordChangeDue } from '../api/authProvider.ts';
import { LanguageButton } from '../layout/LanguageButton.tsx';
import { Seal } from '../layout/Wordmark.tsx';
import { DemoAccounts } from './DemoAccounts.tsx';

const FirstPassword = lazy(() => import('./FirstPassword.tsx'));
const ForgottenPassword = lazy(() => import('./ForgottenPassword.tsx'));

const SignIn = () => {
  const translate = useTranslate();
  const login = useLogin();
  const [account, setAccount] = useState({ email: '', password: '' });
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  /** The forms in place of signing in. */
  const [aside, setAside] = useState<'forgotten' | 'due'>();
  // The panel behind this page is fetched while the person types.
  useEffect(() => void import('../layout/Layout.tsx'), []);
  const type = (name: string) => ({
    value: account[name as keyof typeof account],
    onChange: ({ target }: { target: { value: string } }) => setAccount({ ...account, [name]: target.value }),
  });

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setBusy(true);
    setProblem('');
    await login(account).catch((error: Error) => {
      if (error instanceof PasswordChangeDue) setAside('due');
      else setProblem(error.message);
    });
    setBusy(false);
  }

  return (
    <Box
      component="main"
      sx={{ minHeight: '100dvh', display: 'grid', placeItems: 'center', bgcolor: 'background.default', p: 2 }}
    >
      <Stack spacing={2} sx={{ width: '100%', maxWidth: 400 }}>
        <Stack direction="row" sx={{ justifyContent: 'flex-end' }}>
          <LanguageButton />
          <ToggleThemeButton />
        </Stack>
        <Card sx={{ p: { xs: 3, sm: 4 } }}>
          <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center', mb: 3 }}>
            <Seal size={44} />
            <div>
              <Typography component="h1" variant="h6" sx={{ fontWeight: 700, lineHeight: 1.3 }}>
                {translate('sanbao.name')}
              </Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {translate('sanbao.tagline')}
              </Typography>
            </div>
          </Stack>
          <Suspense>
            {aside === 'forgotten' && <ForgottenPassword email={account.email} onBack={() => setAside(undefined)} />}
            {aside === 'due' && (
              <FirstPassword current={account.password} onChosen={password => login({ ...account, password })} />
            )}
          </Suspense>
          {!aside && (
            <Stack component="form" onSubmit={submit} spacing={2}>
              <TextField
                {...type('email')}
                type="email"
                required
                autoFocus
                autoComplete="username"
                label={translate('ra.auth.email')}
              />
              <TextField
                {...type('password')}
                type="password"
                required
                autoComplete="current-password"
                label={translate('ra.auth.password')}
              />
              {problem && (
                <Alert severity="error" role="alert">
                  {translate(problem)}
                </Alert>
              )}
              <Button type="submit" variant="contained" disableElevation size="large" loading={isBusy}>
                {translate('ra.auth.sign_in')}
              </Button>
              <Button onClick={() => setAside('forgotten')}>{translate('sanbao.signIn.forgotten')}</Button>
            </Stack>
          )}
        </Card>
        {!aside && <DemoAccounts onChoose={setAccount} />}
      </Stack>
    </Box>
  );
};

export default SignIn;
