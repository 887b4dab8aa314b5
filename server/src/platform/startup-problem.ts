/** What keeps Sanbao from starting and the person at the console can put right; said in one language after another. */
export class StartupProblem extends Error {
  constructor(...sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}
