import { Alert, Box, Button, Card, Stack, TextField, Typography } from '@mui/material';
import { type SubmitEvent, useEffect, useState } from 'react';
import { ToggleThemeButton, useLogin, useTranslate } from 'react-admin';
import { LanguageButton } from '../layout/LanguageButton.tsx';
import { Seal } from '../layout/Wordmark.tsx';
import { DemoAccounts } from './DemoAccounts.tsx';

const SignIn = () => {
  const translate = useTranslate();
  const login = useLogin();
  const [account, setAccount] = useState({ email: '', password: '' });
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
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
    await login(account).catch((error: Error) => setProblem(error.message));
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
        <Card component="form" onSubmit={submit} sx={{ p: { xs: 3, sm: 4 } }}>
          <Stack spacing={2}>
            <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center', mb: 1 }}>
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
          </Stack>
        </Card>
        <DemoAccounts onChoose={setAccount} />
      </Stack>
    </Box>
  );
};

export default SignIn;
