import { useEffect, useLayoutEffect, useState } from 'react';
import { keepOnDevice, readDevice } from '../device.ts';
import { type Language, localeOf } from '../i18n/language.ts';
import { presentLanguage, storeKey } from '../reader.ts';

const THEME = storeKey('theme');

export type Theme = 'light' | 'dark';

const presentTheme = (): Theme =>
  readDevice<Theme>(THEME) ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

/** Dark or light as chosen here or in another window, else as the device prefers. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(presentTheme);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    const look = () => setTheme(presentTheme());
    addEventListener('storage', look);
    return () => removeEventListener('storage', look);
  }, []);
  const choose = (chosen: Theme) => {
    keepOnDevice(THEME, chosen);
    setTheme(chosen);
  };
  return [theme, choose];
}

export function useLanguage(): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(presentLanguage);
  useEffect(() => {
    document.documentElement.lang = localeOf(language);
  }, [language]);
  const choose = (chosen: Language) => {
    keepOnDevice(storeKey('locale'), chosen);
    setLanguage(chosen);
  };
  return [language, choose];
}
