const SEPARATOR = '\0';

/** How often what has happened since the process began, by its labels: an addition each time, and nothing else. */
class Counts<Labels extends readonly string[]> {
  readonly #counts = new Map<string, number>();

  constructor(readonly labels: Labels) {}

  add(...values: { [K in keyof Labels]: string }) {
    const key = values.length === 1 ? String(values[0]) : values.join(SEPARATOR);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** Each of the labels' values with its count. */
  *[Symbol.iterator](): Iterator<[Record<string, string>, number]> {
    for (const [key, count] of this.#counts) {
      const values = key.split(SEPARATOR);
      yield [Object.fromEntries(this.labels.map((label, at) => [label, values[at] ?? ''])), count];
    }
  }
}

/** What is counted: names of our own declarations and outcomes, never a value that somebody has sent. */
export const counts = {
  requests: new Counts(['route', 'status']),
  steps: new Counts(['step', 'outcome']),
  refusals: new Counts(['rule']),
  jobs: new Counts(['task', 'outcome']),
  letters: new Counts(['outcome']),
} as const;
