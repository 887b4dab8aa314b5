import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { App } from './App.tsx';
import { i18nProvider } from './i18n/i18nProvider.ts';
import { presentLanguage } from './reader.ts';

/** A data router, so that a half-filled form can hold the reader back from leaving. */
const router = createBrowserRouter([{ path: '*', element: <App /> }]);

i18nProvider.changeLocale(presentLanguage()).then(() =>
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      {/* As a transition, going to the sign-in page would wait while react-admin signs out again and again. */}
      <RouterProvider router={router} useTransitions={false} />
    </StrictMode>,
  ),
);
