import { type MessageKey, message } from '../messages/catalogue.ts';
import { languageCodes } from '../messages/language.ts';

/** A problem that keeps Sanbao from starting and that the person at the console can solve; in every language. */
export class StartupProblem extends Error {
  constructor(...sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}

/** The same by a sentence of the catalogues. */
export const startupProblem = (key: MessageKey, facts: Record<string, unknown> = {}) =>
  new StartupProblem(...languageCodes().map(language => message(language, key, facts)));
