import { Card, CardContent, CardHeader } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useRead } from '../api/useRead.ts';
import { ownAccountQuery } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { ReadPage } from '../layout/ReadPage.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { Sessions } from './Sessions.tsx';

/** One's own account: its password, and where one is signed in. */
const AccountPage = () => {
  const translate = useTranslate();
  const format = useFormat();
  const answer = useRead(ownAccountQuery, []);
  return (
    <ReadPage title={translate('sanbao.account.title')} answer={answer} width={720}>
      {({ signInOptions: { passwords, provider }, ownSignIn, ownSessions }) => (
        <>
          {passwords && (
            <Part title={translate('sanbao.account.password')} intro={translate('sanbao.account.passwordIntro')}>
              <PasswordForm onChanged={() => answer.refetch()} />
            </Part>
          )}
          {provider && (
            <Part title={provider} intro={translate('sanbao.account.providerIntro')}>
              {ownSignIn.providerSince
                ? translate('sanbao.account.bound', { time: format.time(ownSignIn.providerSince) })
                : translate('sanbao.account.notBound')}
            </Part>
          )}
          <Part title={translate('sanbao.account.sessions')} intro={translate('sanbao.account.sessionsIntro')}>
            <Sessions sessions={ownSessions} onEnded={() => answer.refetch()} />
          </Part>
        </>
      )}
    </ReadPage>
  );
};

const Part = ({ title, intro, children }: { title: string; intro: string; children: React.ReactNode }) => (
  <Card>
    <CardHeader
      title={title}
      subheader={intro}
      slotProps={{ title: { variant: 'h6', component: 'h2' }, subheader: { variant: 'body2' } }}
    />
    <CardContent>{children}</CardContent>
  </Card>
);

export default AccountPage;
