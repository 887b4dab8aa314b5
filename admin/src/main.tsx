import { StrictMode } from 'react';
import { resolveBrowserLocale } from 'react-admin';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { App } from './App.tsx';
import { authProvider } from './api/authProvider.ts';
import { i18nProvider } from './i18n/i18nProvider.ts';
import { languageOf } from './i18n/language.ts';
import { store } from './store.ts';

/** A data router, so that a half-filled form can hold the reader back from leaving. */
const router = createBrowserRouter([{ path: '*', element: <App /> }]);

// Who is signed in is asked while the texts are on their way; what comes of it is told to whoever asks next.
void authProvider.getPermissions?.({}).catch(() => {});

// The language the reader chose here, else the browser's where it is spoken here.
i18nProvider.changeLocale(store.getItem('locale') ?? languageOf(resolveBrowserLocale())).then(() =>
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      {/* As a transition, going to the sign-in page would wait while react-admin signs out again and again. */}
      <RouterProvider router={router} useTransitions={false} />
    </StrictMode>,
  ),
);
