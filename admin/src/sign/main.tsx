import { createRoot } from 'react-dom/client';
import { SignInPage } from './SignInPage.tsx';
import './sign.css';

createRoot(document.getElementById('root')!).render(<SignInPage />);

addEventListener('load', () => (globalThis.requestIdleCallback ?? setTimeout)(() => void fetchPanel()));

/** What the panel's own page loads first, fetched while the person types; nothing of it is run here. */
async function fetchPanel() {
  const page = await fetch('/index.html').then(
    response => response.text(),
    () => '',
  );
  const { head } = new DOMParser().parseFromString(page, 'text/html');
  for (const part of head.querySelectorAll('script[src], link[rel=modulepreload]')) {
    const fetched = document.createElement('link');
    fetched.rel = 'modulepreload';
    fetched.href = part.getAttribute('src') ?? part.getAttribute('href') ?? '';
    document.head.append(fetched);
  }
}
