/** So many in a minute, for each person. It remembers for as long as the process lives. */
export class Pace {
  readonly #most: number;
  /** When each of the last minute was, the oldest first. */
  readonly #taken = new Map<string, number[]>();

  constructor(most: number) {
    this.#most = most;
  }

  /**
   * @param nowMs of a clock that nobody sets
   * @returns false when there were as many as there may be
   */
  take(person: string, nowMs: number): boolean {
    const recent = (this.#taken.get(person) ?? []).filter((at) => nowMs - at < MINUTE_MS);
    const isFree = recent.length < this.#most;
    if (isFree) recent.push(nowMs);
    this.#taken.set(person, recent);
    return isFree;
  }
}

const MINUTE_MS = 60_000;
