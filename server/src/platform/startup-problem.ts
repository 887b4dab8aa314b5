/** A problem that keeps Sanbao from starting and that the person at the console can solve; in every language. */
export class StartupProblem extends Error {
  constructor(...sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}
