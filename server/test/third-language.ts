import { type Language, languages } from '../src/messages/language.ts';
import { zh } from '../src/messages/zh/sentences.ts';

export const polish = 'pl' as Language;

/** Polish has forms of the plural of which Chinese and English know nothing. */
const sentences = {
  ...zh,
  tooLong: 'Najwyżej {max, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}.',
  verifyNotFound: 'Nie ma takiego dokumentu',
  faultMerged: 'Połączono z {number}',
};

/** Adds a third language to the list, as its entry there would, until what is given back is called. */
export function speakPolish(): () => void {
  Object.assign(languages, { pl: { name: 'Polski', locale: 'pl-PL', sentences } });
  return () => {
    Reflect.deleteProperty(languages, 'pl');
  };
}
