import SearchIcon from '@mui/icons-material/Search';
import { Box, IconButton, Tooltip } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { Link, LoadingIndicator, AppBar as RaAppBar, ToggleThemeButton, useTranslate } from 'react-admin';
import { LanguageButton } from './LanguageButton.tsx';
import { useShortcut } from './useShortcut.ts';
import { Wordmark } from './Wordmark.tsx';

const Palette = lazy(() => import('./Palette.tsx'));

export const AppBar = () => (
  <RaAppBar color="default" alwaysOn toolbar={<Tools />}>
    <Link to="/" color="inherit" underline="none">
      <Wordmark />
    </Link>
    <Box sx={{ flex: 1 }} />
  </RaAppBar>
);

const Tools = () => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  useShortcut(
    event => event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey),
    () => setOpen(true),
  );
  return (
    <>
      <Tooltip title={`${translate('sanbao.menu.search')} (Ctrl K)`}>
        <IconButton color="inherit" aria-label={translate('sanbao.menu.search')} onClick={() => setOpen(true)}>
          <SearchIcon />
        </IconButton>
      </Tooltip>
      <LanguageButton />
      <ToggleThemeButton />
      <LoadingIndicator sx={{ display: { xs: 'none', sm: 'inherit' } }} />
      {open && (
        <Suspense>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
