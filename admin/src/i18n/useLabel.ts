import { useMemo } from 'react';
import { useI18nProvider } from 'react-admin';
import type { Label } from '../schema/metadata.ts';
import { enums } from '../schema/schema.ts';
import type { Language } from './language.ts';

/** What is shown is made anew when another language has come, so it need not be listened for. */
export const useLanguage = () => useI18nProvider().getLocale() as Language;

/** Reads the schema's labels in the reader's language. */
export function useLabel(): (label: Label) => string {
  const language = useLanguage();
  return useMemo(() => label => label[language], [language]);
}

export function useEnumLabel(): (type: string, value: string) => string {
  const label = useLabel();
  return useMemo(
    () => (type, value) => {
      const known = enums[type]?.[value];
      return known ? label(known) : value;
    },
    [label],
  );
}
