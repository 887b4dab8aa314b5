import TranslateIcon from '@mui/icons-material/Translate';
import { Button } from '@mui/material';
import { useLocaleState, useLocales } from 'react-admin';

/** Of two languages the button offers the other one, in its own name. */
export const LanguageButton = () => {
  const [locale, setLocale] = useLocaleState();
  const other = useLocales().find(language => language.locale !== locale)!;
  return (
    <Button
      color="inherit"
      lang={other.locale}
      startIcon={<TranslateIcon />}
      onClick={() => setLocale(other.locale)}
      sx={{ minWidth: 0, whiteSpace: 'nowrap' }}
    >
      {other.name}
    </Button>
  );
};
