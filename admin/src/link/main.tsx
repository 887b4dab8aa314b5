import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './link.css';

/** One page for what a customer is asked and for the password of an account; each loads its own part alone. */
const { page } = location.pathname.startsWith('/account')
  ? await import('./account.tsx')
  : await import('./customer.tsx');

createRoot(document.getElementById('root')!).render(<StrictMode>{page}</StrictMode>);
