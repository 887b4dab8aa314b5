/** So many values, those that were wanted last. */
export class Recent<T> {
  readonly #values = new Map<string, T>();

  constructor(private readonly most: number) {}

  get(key: string): T | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  set(key: string, value: T) {
    this.#values.set(key, value);
    if (this.#values.size > this.most) this.delete(this.#values.keys().next().value as string);
  }

  delete = (key: string) => this.#values.delete(key);
}
