const MOST = 600;

/**
 * When the leader had written how far. A standby that has come past a mark lacks nothing of before it: unlike the time of
 * the last transaction that it replayed, this holds also where nobody writes, and where it has lost its leader.
 */
export class PositionMarks {
  readonly #marks: { at: number; position: bigint }[] = [];

  add(at: number, position: bigint) {
    this.#marks.push({ at, position });
    if (this.#marks.length > MOST) this.#marks.shift();
  }

  /** For how long whoever is at this position has missed something; infinite where that is not known. */
  behind(position: bigint, now: number): number {
    const passed = this.#marks.findLast(mark => mark.position <= position);
    return passed ? now - passed.at : Number.POSITIVE_INFINITY;
  }
}
