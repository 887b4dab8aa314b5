import { Card, CardHeader, List, ListItemButton, ListItemText } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useLabel } from '../i18n/useLabel.ts';
import type { Label } from '../schema/metadata.ts';

interface DemoAccount extends Label {
  email: string;
  password?: string;
}

/** Only an installation with demo data names accounts here. */
export const DemoAccounts = ({ onChoose }: { onChoose: (account: { email: string; password: string }) => void }) => {
  const translate = useTranslate();
  const label = useLabel();
  const { data: accounts = [] } = useQuery<DemoAccount[]>({ queryKey: ['demo-accounts'], queryFn: readAccounts });
  if (accounts.length === 0) return null;
  return (
    <Card>
      <CardHeader
        title={translate('sanbao.signIn.demo')}
        subheader={translate('sanbao.signIn.demoHint')}
        slotProps={{ title: { variant: 'subtitle2', component: 'h2' }, subheader: { variant: 'body2' } }}
        sx={{ pb: 0 }}
      />
      <List dense>
        {accounts.map(account => (
          <li key={account.email}>
            <ListItemButton onClick={() => onChoose({ email: account.email, password: account.password ?? '' })}>
              <ListItemText primary={label(account)} secondary={account.email} />
            </ListItemButton>
          </li>
        ))}
      </List>
    </Card>
  );
};

async function readAccounts(): Promise<DemoAccount[]> {
  const response = await fetch('/demo-accounts.json');
  return response.json();
}
