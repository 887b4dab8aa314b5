import { otherThan } from '../i18n/language.ts';
import { useSay } from '../link/useSay.ts';
import type { Theme, useLanguage } from './reader.ts';

const SUN = 'M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10ZM12 1v3m0 16v3M1 12h3m16 0h3M4 4l2 2m12 12 2 2m0-16-2 2M6 18l-2 2';
const MOON = 'M20 14A8.5 8.5 0 0 1 10 4a8.5 8.5 0 1 0 10 10Z';

interface Props {
  theme: Theme;
  onTheme: (theme: Theme) => void;
  onLanguage: ReturnType<typeof useLanguage>[1];
}

/** The other languages, each in its own name, and light or dark. */
export const Choices = ({ theme, onTheme, onLanguage }: Props) => {
  const say = useSay();
  return (
    <div className="choices">
      {otherThan(say.language).map(({ language, locale, name }) => (
        <button type="button" key={language} lang={locale} onClick={() => onLanguage(language)}>
          {name}
        </button>
      ))}
      <button
        type="button"
        aria-label={say('theme')}
        title={say('theme')}
        onClick={() => onTheme(theme === 'dark' ? 'light' : 'dark')}
      >
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path d={theme === 'dark' ? SUN : MOON} />
        </svg>
      </button>
    </div>
  );
};
