import TranslateIcon from '@mui/icons-material/Translate';
import { Button } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { otherThan } from '../i18n/language.ts';

/** Offers each of the other languages, in its own name. */
export const LanguageButton = () => {
  const [present, change] = useLocaleState();
  return otherThan(present).map(({ language, locale, name }) => (
    <Button
      key={language}
      color="inherit"
      lang={locale}
      startIcon={<TranslateIcon />}
      onClick={() => change(language)}
      sx={{ minWidth: 0, whiteSpace: 'nowrap' }}
    >
      {name}
    </Button>
  ));
};
