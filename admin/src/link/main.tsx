import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './link.css';

/** One page for what a customer is asked, for a machine by its code and for the password of an account; each loads its own part alone. */
const parts = {
  account: () => import('./account.tsx'),
  m: () => import('./machine.tsx'),
  link: () => import('./customer.tsx'),
};
const first = location.pathname.split('/')[1] ?? '';
const { page } = await parts[first in parts ? (first as keyof typeof parts) : 'link']();

createRoot(document.getElementById('root')!).render(<StrictMode>{page}</StrictMode>);
