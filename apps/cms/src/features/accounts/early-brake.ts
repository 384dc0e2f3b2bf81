/** Who wants to sign in, as far as a request says so before anything is looked up. */
export interface Asker {
  /** An address, or a network of them: `access/client-address.ts`. */
  address: string;
  /** A browser that has signed in here before; null for all others. */
  device: string | null;
}

/** An attempt that was let through. */
export interface Admitted {
  /** The password was right: it is not counted, and whoever else asks from there is no stranger any more. */
  signedIn(nowMs: number): void;
}

/** So many at once after a quiet while, and so many a second in the long run. */
interface Pace {
  atOnce: number;
  perSecond: number;
}

const PACE = {
  device: { atOnce: 20, perSecond: 1 / 3 },
  // People of one office share an address.
  address: { atOnce: 30, perSecond: 1 / 2 },
  // A password takes a core for a third of a second.
  quietStrangers: { atOnce: 30, perSecond: 1 / 2 },
  noisyStrangers: { atOnce: 10, perSecond: 1 / 2 },
} satisfies Record<string, Pace>;

/** Whoever asks more often than this within the memory competes with those who do the same. */
const QUIET_TRIES = 5;
const MEMORY_MS = 60 * 60_000;
/** Where somebody has signed in within so long, staff sit. */
const STAFF_PLACE_MS = 30 * 24 * 60 * 60_000;
const MOST_NAMES = 20_000;
const MOST_PLACES = 1_000;

/**
 * Decides who may try to sign in at all, before that costs anything: a flood of guesses from ever new addresses must not
 * take the machine from those who work. Known browsers and places have a measure of their own each; strangers share one,
 * so that in a flood nobody but strangers waits. Who asks seldom does not share with who asks often.
 *
 * It knows no accounts. {@link Brake} behind it counts what fails.
 */
export class EarlyBrake {
  readonly #names = new Bounded<Bucket>(MOST_NAMES);
  readonly #places = new Bounded<number>(MOST_PLACES);
  readonly #quiet = new Bucket(PACE.quietStrangers);
  readonly #noisy = new Bucket(PACE.noisyStrangers);

  /**
   * @param nowMs of a clock that nobody sets
   * @returns the attempt, or after how many milliseconds another one may be let through
   */
  begin({ address, device }: Asker, nowMs: number): Admitted | { waitMs: number } {
    if (device !== null) {
      return this.#take([this.#bucket(`device ${device}`, PACE.device, nowMs)], address, nowMs);
    }
    const own = this.#bucket(`address ${address}`, PACE.address, nowMs);
    own.tries += 1;
    const isStaffPlace = nowMs - (this.#places.get(address) ?? -Infinity) < STAFF_PLACE_MS;
    const strangers = own.tries <= QUIET_TRIES ? this.#quiet : this.#noisy;
    return this.#take(isStaffPlace ? [own] : [own, strangers], address, nowMs);
  }

  #take(buckets: readonly Bucket[], address: string, nowMs: number): Admitted | { waitMs: number } {
    const waitMs = Math.max(...buckets.map((each) => each.waitMs(nowMs)));
    if (waitMs > 0) return { waitMs };
    for (const each of buckets) each.tokens -= 1;
    return {
      signedIn: (atMs) => {
        for (const each of buckets) each.giveBack();
        this.#places.set(address, atMs);
      },
    };
  }

  #bucket(name: string, pace: Pace, nowMs: number): Bucket {
    const kept = this.#names.get(name);
    const bucket = kept && nowMs - kept.lastMs < MEMORY_MS ? kept : new Bucket(pace);
    this.#names.set(name, bucket);
    return bucket;
  }
}

/** Fills by itself, up to its brim; each attempt takes one out. */
class Bucket {
  readonly #pace: Pace;
  tokens: number;
  lastMs = -Infinity;
  tries = 0;

  constructor(pace: Pace) {
    this.#pace = pace;
    this.tokens = pace.atOnce;
  }

  /** Until there is a whole one in it; 0 when there is. */
  waitMs(nowMs: number): number {
    const { atOnce, perSecond } = this.#pace;
    this.tokens = Math.min(atOnce, this.tokens + ((nowMs - this.lastMs) / 1000) * perSecond);
    this.lastMs = nowMs;
    return this.tokens >= 1 ? 0 : Math.ceil(((1 - this.tokens) / perSecond) * 1000);
  }

  giveBack(): void {
    this.tokens = Math.min(this.#pace.atOnce, this.tokens + 1);
  }
}

/** Keeps a bounded number of entries: those that were set last. */
class Bounded<Value> {
  readonly #entries = new Map<string, Value>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): Value | undefined {
    return this.#entries.get(key);
  }

  set(key: string, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.#most && oldest !== undefined) this.#entries.delete(oldest);
  }
}
