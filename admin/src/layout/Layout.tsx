import { Suspense, useEffect } from 'react';
import {
  CheckForApplicationUpdate,
  type LayoutProps,
  Loading,
  Layout as RaLayout,
  useLocale,
  useRefresh,
} from 'react-admin';
import { AppBar } from './AppBar.tsx';
import { Menu } from './Menu.tsx';

export const Layout = ({ children }: LayoutProps) => {
  useLanguageOfPage();
  return (
    <RaLayout appBar={AppBar} menu={Menu}>
      <Suspense fallback={<Loading />}>{children}</Suspense>
      <CheckForApplicationUpdate />
    </RaLayout>
  );
};

/** Screen readers and fonts follow the language; texts that the server worded are read anew. */
function useLanguageOfPage() {
  const locale = useLocale();
  const refresh = useRefresh();
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
    refresh();
  }, [locale, refresh]);
}
