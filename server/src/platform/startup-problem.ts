/** Something that keeps Sanbao from starting and that the person at the console can put right. */
export class StartupProblem extends Error {
  constructor(chinese: string, english: string) {
    super(`${chinese}\n${english}`);
  }
}
