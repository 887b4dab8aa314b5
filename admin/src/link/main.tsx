import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LinkPage } from './LinkPage.tsx';
import './link.css';

const secret = location.pathname.split('/').at(-1) ?? '';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LinkPage secret={secret} />
  </StrictMode>,
);
