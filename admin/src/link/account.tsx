import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PasswordPage } from './PasswordPage.tsx';
import './link.css';

/** Browsers send nowhere what stands behind the `#`; taken out of the address, it is not in their history either. */
const secret = location.hash.slice(2);
history.replaceState(null, '', location.pathname);
// Another link that is opened in the same tab.
addEventListener('hashchange', () => location.reload());

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <PasswordPage secret={secret} />
  </StrictMode>,
);
