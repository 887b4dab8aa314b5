import { QueryClient } from '@tanstack/react-query';
import { lazy } from 'react';
import { Admin, CustomRoutes, localStorageStore, Resource } from 'react-admin';
import { Route } from 'react-router';
import { authProvider } from './api/authProvider.ts';
import { dataProvider } from './api/dataProvider.ts';
import { i18nProvider } from './i18n/i18nProvider.ts';
import { Layout } from './layout/Layout.tsx';
import { representation } from './record/representation.ts';
import { records } from './schema/schema.ts';
import { darkTheme, lightTheme } from './theme.ts';

const Inbox = lazy(() => import('./inbox/Inbox.tsx'));
const ProcedurePage = lazy(() => import('./procedure/ProcedurePage.tsx'));
const SignIn = lazy(() => import('./sign/SignIn.tsx'));
const RecordList = lazy(() => import('./record/RecordList.tsx'));
const RecordShow = lazy(() => import('./record/RecordShow.tsx'));
const RecordCreate = lazy(() => import('./record/RecordCreate.tsx'));

const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
const store = localStorageStore(undefined, 'sanbao');

export const App = () => (
  <Admin
    title="三包 Sanbao"
    authProvider={authProvider}
    dataProvider={dataProvider}
    i18nProvider={i18nProvider}
    queryClient={queryClient}
    store={store}
    lightTheme={lightTheme}
    darkTheme={darkTheme}
    layout={Layout}
    loginPage={SignIn}
    dashboard={Inbox}
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
      <Route path="/procedure" element={<ProcedurePage />} />
    </CustomRoutes>
  </Admin>
);
