import { Box } from '@mui/material';
import { lazy, Suspense, useEffect } from 'react';
import { type LayoutProps, Loading, Sidebar, SkipNavigationButton, useLocale, useRefresh } from 'react-admin';
import { ErrorBoundary } from 'react-error-boundary';
import { useLocation } from 'react-router';
import { AppBar } from './AppBar.tsx';
import { Menu } from './Menu.tsx';

const ErrorPage = lazy(() => import('./ErrorPage.tsx'));

/** Bar above, menu beside, and pages that load when they are opened and fail by themselves. */
export const Layout = ({ children }: LayoutProps) => {
  const { pathname } = useLocation();
  useLanguageOfPage();
  return (
    <Box sx={{ minHeight: '100dvh', bgcolor: 'background.default', color: 'text.primary' }}>
      <SkipNavigationButton />
      <AppBar />
      <Box sx={{ display: 'flex', pt: { xs: '48px', md: '40px' } }}>
        <Sidebar>
          <Menu />
        </Sidebar>
        <Box component="main" id="main-content" sx={{ flex: 1, minWidth: 0, px: { xs: 1.5, sm: 2.5 }, pb: 4 }}>
          <Suspense fallback={<Loading />}>
            <ErrorBoundary FallbackComponent={ErrorPage} resetKeys={[pathname]}>
              {children}
            </ErrorBoundary>
          </Suspense>
        </Box>
      </Box>
    </Box>
  );
};

/** Screen readers and fonts follow the language; texts that the server worded are read anew. */
function useLanguageOfPage() {
  const locale = useLocale();
  const refresh = useRefresh();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `refresh` is a new function on every render
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
    refresh();
  }, [locale]);
}
