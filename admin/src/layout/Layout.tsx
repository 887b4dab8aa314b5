import { Box } from '@mui/material';
import { lazy, Suspense, useEffect } from 'react';
import {
  DataProviderContext,
  type LayoutProps,
  Sidebar,
  SkipNavigationButton,
  useLocale,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { ErrorBoundary } from 'react-error-boundary';
import { useLocation } from 'react-router';
import { dataProvider } from '../api/dataProvider.ts';
import { AppBar } from './AppBar.tsx';
import { Menu } from './Menu.tsx';
import { Waiting } from './Waiting.tsx';

const ErrorPage = lazy(() => import('./ErrorPage.tsx'));

/** Bar above, menu beside, and pages that load when they are opened and fail by themselves. */
export const Layout = ({ children }: LayoutProps) => {
  const { pathname } = useLocation();
  const translate = useTranslate();
  useFreshTexts();
  return (
    <DataProviderContext.Provider value={dataProvider}>
      <Box sx={{ minHeight: '100dvh', bgcolor: 'background.default', color: 'text.primary' }}>
        <SkipNavigationButton />
        <AppBar />
        <Box sx={{ display: 'flex', pt: { xs: '48px', md: '40px' } }}>
          <Box component="nav" aria-label={translate('sanbao.menu.label')}>
            <Sidebar>
              <Menu />
            </Sidebar>
          </Box>
          <Box component="main" id="main-content" sx={{ flex: 1, minWidth: 0, px: { xs: 1.5, sm: 2.5 }, pb: 4 }}>
            <Suspense fallback={<Waiting />}>
              <ErrorBoundary FallbackComponent={ErrorPage} resetKeys={[pathname]}>
                {children}
              </ErrorBoundary>
            </Suspense>
          </Box>
        </Box>
      </Box>
    </DataProviderContext.Provider>
  );
};

/** Texts that the server worded are read anew in the other language. */
function useFreshTexts() {
  const locale = useLocale();
  const refresh = useRefresh();
  useEffect(refresh, [locale]);
}
