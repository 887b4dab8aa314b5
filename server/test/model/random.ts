/** Numbers that look random and come again for the same seed. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  chance = (of: number) => this.next() < of;
  below = (end: number) => Math.floor(this.next() * end);
  within = (least: number, most: number) => least + this.below(most - least + 1);
  of = <T>(all: readonly T[]): T => all[this.below(all.length)] as T;
  /** One of the last of them mostly; nothing where there is none. */
  late = <T>(all: readonly T[]): T | undefined => all[all.length - 1 - Math.floor(all.length * this.next() ** 4)];
  /** At least one of them. */
  some = <T>(all: readonly T[]): T[] => {
    const chosen = all.filter(() => this.chance(0.5));
    return chosen.length ? chosen : [this.of(all)];
  };
}
