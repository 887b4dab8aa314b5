import { CssBaseline } from '@mui/material';
import { QueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { AdminContext, CoreAdminUI, CustomRoutes, Notification, Resource } from 'react-admin';
import { Route } from 'react-router';
import { authProvider } from './api/authProvider.ts';
import { i18nProvider } from './i18n/i18nProvider.ts';
import { Layout } from './layout/Layout.tsx';
import { ToSignIn } from './layout/ToSignIn.tsx';
import { Waiting } from './layout/Waiting.tsx';
import { RecordList } from './record/RecordList.tsx';
import { representation } from './record/representation.ts';
import { records } from './schema/schema.ts';
import { store } from './store.ts';
import { darkTheme, lightTheme } from './theme.ts';

const Inbox = lazy(() => import('./inbox/Inbox.tsx'));
const DayPage = lazy(() => import('./day/DayPage.tsx'));
const CasePage = lazy(() => import('./case/CasePage.tsx'));
const CalendarPage = lazy(() => import('./calendar/CalendarPage.tsx'));
const PassportPage = lazy(() => import('./training/PassportPage.tsx'));
const CoveragePage = lazy(() => import('./training/CoveragePage.tsx'));
const ProcedurePage = lazy(() => import('./procedure/ProcedurePage.tsx'));
const AccountPage = lazy(() => import('./account/AccountPage.tsx'));
const AuditPage = lazy(() => import('./audit/AuditPage.tsx'));
const ConformancePage = lazy(() => import('./conformance/ConformancePage.tsx'));
const DashboardPage = lazy(() => import('./dashboard/DashboardPage.tsx'));
const ExecutionPage = lazy(() => import('./execution/ExecutionPage.tsx'));
const NotFound = lazy(() => import('./layout/NotFound.tsx'));
const AccessDenied = lazy(() => import('./layout/AccessDenied.tsx'));
const AuthenticationError = lazy(() => import('./layout/AuthenticationError.tsx'));
const ErrorPage = lazy(() => import('./layout/ErrorPage.tsx'));
const RecordShow = lazy(() => import('./record/RecordShow.tsx'));
const RecordCreate = lazy(() => import('./record/RecordCreate.tsx'));

const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });

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
        dashboard={Inbox}
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
          <Route path="/day" element={<DayPage />} />
          <Route path="/calendar" element={<CalendarPage />} />
          <Route path="/case/:resource/:record" element={<CasePage />} />
          <Route path="/passport" element={<PassportPage />} />
          <Route path="/coverage" element={<CoveragePage />} />
          <Route path="/procedure" element={<ProcedurePage />} />
          <Route path="/conformance" element={<ConformancePage />} />
          <Route path="/dashboard" element={<DashboardPage />} />
          <Route path="/execution" element={<ExecutionPage />} />
          <Route path="/audit" element={<AuditPage />} />
          <Route path="/me" element={<AccountPage />} />
        </CustomRoutes>
      </CoreAdminUI>
    </Suspense>
    <Notification />
  </AdminContext>
);
