import { useEffect, useState } from 'react';
import { useSay } from '../link/useSay.ts';
import type { Label } from '../schema/metadata.ts';
import type { Account } from './account.ts';

interface DemoAccount extends Label {
  email: string;
  password?: string;
}

/** Only an installation with demo data names accounts here. */
export const DemoAccounts = ({ onChoose }: { onChoose: (account: Account) => void }) => {
  const say = useSay();
  const [accounts, setAccounts] = useState<DemoAccount[]>([]);
  useEffect(() => {
    fetch('/demo-accounts.json')
      .then(response => response.json())
      .then(setAccounts, () => {});
  }, []);
  if (accounts.length === 0) return null;
  return (
    <section className="card demo">
      <h2>{say('demo')}</h2>
      <p className="hint">{say('demoHint')}</p>
      <ul>
        {accounts.map(account => (
          <li key={account.email}>
            <button
              type="button"
              className="plain"
              onClick={() => onChoose({ email: account.email, password: account.password ?? '' })}
            >
              {say.label(account)}
              <small className="hint">{account.email}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
