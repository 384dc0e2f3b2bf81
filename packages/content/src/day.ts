/**
 * The day for which a question is asked, in Asia/Ho_Chi_Minh. A type of its own, because it moves by itself:
 * a trace keeps that it was asked with the day rather than which day it was, and knows it by this type. At
 * midnight the question is put anew with the new day, and only a page whose answer differs is rendered.
 */
export class Day {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  // Makes the type one that no other object has.
  readonly #isDay = true;

  /** @throws TypeError when it is no `YYYY-MM-DD` */
  constructor(date: string) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new TypeError(`"${date}" is no day.`);
    this.date = date;
  }

  static is(value: unknown): value is Day {
    return typeof value === "object" && value !== null && #isDay in value;
  }

  toString(): string {
    return this.date;
  }

  toJSON(): string {
    return this.date;
  }
}
