import { Box, Drawer, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { lazy, memo, Suspense, useEffect, useRef } from 'react';
import {
  DataProviderContext,
  type LayoutProps,
  SkipNavigationButton,
  useLocale,
  usePermissions,
  useRefresh,
  useSidebarState,
  useTranslate,
} from 'react-admin';
import { ErrorBoundary } from 'react-error-boundary';
import { useLocation } from 'react-router';
import { dataProvider } from '../api/dataProvider.ts';
import { AppBar } from './AppBar.tsx';
import { Menu } from './Menu.tsx';
import { Offline } from './Offline.tsx';
import { Permissions } from './permissions.ts';
import { Unsent } from './Unsent.tsx';
import { usePrepared } from './usePrepared.ts';
import { Waiting } from './Waiting.tsx';

const ErrorPage = lazy(() => import('./ErrorPage.tsx'));

/** Bar above, menu beside, and pages that load when they are opened and fail by themselves. */
export const Layout = ({ children }: LayoutProps) => {
  const { pathname } = useLocation();
  const { permissions = none } = usePermissions<string[]>();
  useFreshTexts();
  usePrepared(permissions.includes('recordSiteArrival'));
  return (
    <DataProviderContext value={dataProvider}>
      <Permissions value={permissions}>
        <Box sx={{ minHeight: '100dvh', bgcolor: 'background.default', color: 'text.primary' }}>
          <SkipNavigationButton />
          <AppBar />
          <Box sx={{ display: 'flex', pt: { xs: '48px', md: '40px' } }}>
            <Side />
            <Box component="main" id="main-content" sx={{ flex: 1, minWidth: 0, px: { xs: 1.5, sm: 2.5 }, pb: 4 }}>
              <Box
                sx={{ position: 'sticky', top: { xs: 48, md: 40 }, zIndex: 'appBar', bgcolor: 'background.default' }}
              >
                <Offline />
                <Unsent />
              </Box>
              <Suspense fallback={<Waiting />}>
                <ErrorBoundary FallbackComponent={ErrorPage} resetKeys={[pathname]}>
                  {children}
                </ErrorBoundary>
              </Suspense>
            </Box>
          </Box>
        </Box>
      </Permissions>
    </DataProviderContext>
  );
};

const none: string[] = [];

/** Beside the page, where the menu can be closed; above it where there is no room, as on a telephone or at 200 %. */
const Side = memo(() => {
  const translate = useTranslate();
  const isNarrow = useMediaQuery<Theme>(theme => theme.breakpoints.down('md'), { noSsr: true });
  const [isOpen, setOpen] = useSidebarState();
  const wasNarrow = useRef(isNarrow);
  useEffect(() => {
    if (isNarrow || wasNarrow.current) setOpen(!isNarrow);
    wasNarrow.current = isNarrow;
  }, [isNarrow, setOpen]);
  return (
    <nav aria-label={translate('sanbao.menu.label')}>
      {isNarrow ? (
        <Drawer
          open={isOpen}
          onClose={() => setOpen(false)}
          slotProps={{ paper: { 'aria-label': translate('sanbao.menu.label'), sx: { bgcolor: 'background.default' } } }}
        >
          <Menu />
        </Drawer>
      ) : (
        <div className="plain-side" data-closed={isOpen ? undefined : ''}>
          <div>
            <Menu />
          </div>
        </div>
      )}
    </nav>
  );
});

/** Texts that the server worded are read anew in the other language. */
function useFreshTexts() {
  const locale = useLocale();
  const refresh = useRefresh();
  useEffect(refresh, [locale]);
}
