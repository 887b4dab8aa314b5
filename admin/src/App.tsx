import { CssBaseline } from '@mui/material';
import { QueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { AdminContext, CoreAdminUI, CustomRoutes, Notification, Resource } from 'react-admin';
import { Route } from 'react-router';
import { authProvider } from './api/authProvider.ts';
import { i18nProvider } from './i18n/i18nProvider.ts';
import { Layout } from './layout/Layout.tsx';
import { pages } from './layout/pages.ts';
import { ToSignIn } from './layout/ToSignIn.tsx';
import { Waiting } from './layout/Waiting.tsx';
import { RecordList } from './record/RecordList.tsx';
import { representation } from './record/representation.ts';
import { records } from './schema/schema.ts';
import { store } from './store.ts';
import { darkTheme, lightTheme } from './theme.ts';

/** React-admin shows the first page by a way of its own. */
const [{ Page: Home }, ...others] = pages;

const CasePage = lazy(() => import('./case/CasePage.tsx'));
const AccountPage = lazy(() => import('./account/AccountPage.tsx'));
const NotFound = lazy(() => import('./layout/NotFound.tsx'));
const AccessDenied = lazy(() => import('./layout/AccessDenied.tsx'));
const AuthenticationError = lazy(() => import('./layout/AuthenticationError.tsx'));
const ErrorPage = lazy(() => import('./layout/ErrorPage.tsx'));
const RecordShow = lazy(() => import('./record/RecordShow.tsx'));
const RecordCreate = lazy(() => import('./record/RecordCreate.tsx'));

const queryClient = new QueryClient({
  // Out of reach, what was taken along is read all the same.
  defaultOptions: { queries: { retry: false, networkMode: 'offlineFirst' } },
});

/**
 * The parts of react-admin's `Admin`, put together so that a first visit loads little: to sign in, one leaves for
 * another page, and what reads and writes records comes with the layout of the pages that show them.
 */
export const App = () => (
  <AdminContext
    authProvider={authProvider}
    i18nProvider={i18nProvider}
    queryClient={queryClient}
    store={store}
    lightTheme={lightTheme}
    darkTheme={darkTheme}
  >
    <CssBaseline enableColorScheme />
    <Suspense fallback={<Waiting />}>
      <CoreAdminUI
        accessDenied={AccessDenied}
        authenticationError={AuthenticationError}
        catchAll={NotFound}
        dashboard={Home}
        error={ErrorPage}
        layout={Layout}
        loading={Waiting}
        loginPage={ToSignIn}
        requireAuth
        disableTelemetry
      >
        {records.map(record => (
          <Resource
            key={record.name}
            name={record.name}
            list={RecordList}
            show={RecordShow}
            create={RecordCreate}
            recordRepresentation={representation(record)}
          />
        ))}
        <CustomRoutes>
          {others.map(({ path, Page }) => (
            <Route key={path} path={path} element={<Page />} />
          ))}
          <Route path="/case/:resource/:record" element={<CasePage />} />
          <Route path="/me" element={<AccountPage />} />
        </CustomRoutes>
      </CoreAdminUI>
    </Suspense>
    <Notification />
  </AdminContext>
);
