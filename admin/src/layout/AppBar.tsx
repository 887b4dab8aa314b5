import UnsentIcon from '@mui/icons-material/CloudUploadOutlined';
import AccountIcon from '@mui/icons-material/ManageAccountsOutlined';
import SearchIcon from '@mui/icons-material/Search';
import { Box, IconButton, Tooltip } from '@mui/material';
import { lazy, memo, Suspense, useState } from 'react';
import {
  Link,
  Logout,
  MenuItemLink,
  AppBar as RaAppBar,
  RefreshIconButton,
  ToggleThemeButton,
  UserMenu,
  useGetIdentity,
  useTranslate,
  useUserMenu,
} from 'react-admin';
import { useWaitingHere } from '../field/waiting.ts';
import { LanguageButton } from './LanguageButton.tsx';
import { useShortcut } from './useShortcut.ts';
import { Wordmark } from './Wordmark.tsx';

const Palette = lazy(() => import('./Palette.tsx'));

export const AppBar = memo(() => (
  <RaAppBar color="default" alwaysOn toolbar={<Tools />} userMenu={<Account />}>
    <Link to="/" color="inherit" underline="none">
      <Wordmark />
    </Link>
    <Box sx={{ flex: 1 }} />
  </RaAppBar>
));

/** The button is called what it shows. */
const Account = () => {
  const { data } = useGetIdentity();
  return (
    <UserMenu label={data?.fullName}>
      <OwnAccount />
      <SignOut />
    </UserMenu>
  );
};

/** What waits on this device to be sent is lost by signing out, so it is shown first. */
const SignOut = () => {
  const translate = useTranslate();
  const count = useWaitingHere();
  const { onClose } = useUserMenu() ?? {};
  if (!count) return <Logout />;
  return (
    <MenuItemLink
      to="/field?leaving"
      primaryText={translate('ra.auth.logout')}
      leftIcon={<UnsentIcon />}
      onClick={onClose}
      sidebarIsOpen
    />
  );
};

const OwnAccount = () => {
  const translate = useTranslate();
  const { onClose } = useUserMenu() ?? {};
  return (
    <MenuItemLink
      to="/me"
      primaryText={translate('sanbao.account.title')}
      leftIcon={<AccountIcon />}
      onClick={onClose}
      sidebarIsOpen
    />
  );
};

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
      <RefreshIconButton sx={{ display: { xs: 'none', sm: 'inherit' } }} />
      {open && (
        <Suspense>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
