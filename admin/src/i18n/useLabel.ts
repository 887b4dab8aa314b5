import { useLocale } from 'react-admin';
import type { Label } from '../schema/metadata.ts';
import { enums } from '../schema/schema.ts';
import type { Language } from './language.ts';

export const useLanguage = () => useLocale() as Language;

/** Reads the schema's labels in the reader's language. */
export function useLabel(): (label: Label) => string {
  const language = useLanguage();
  return label => label[language];
}

export function useEnumLabel(): (type: string, value: string) => string {
  const label = useLabel();
  return (type, value) => {
    const known = enums[type]?.[value];
    return known ? label(known) : value;
  };
}
