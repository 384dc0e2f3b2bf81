/** So long everything that fails from one place is one entry. */
const WINDOW_MS = 60 * 60_000;
/** Places that are told apart at a time; what fails elsewhere is counted together. */
const MOST_PLACES = 20;
/** Accounts that an entry names. */
const MOST_ACCOUNTS = 5;

/** Failures that are to be one entry. */
export interface Failures {
  /** Null: several places. */
  address: string | null;
  accounts: string;
  times: number;
}

interface Place {
  accounts: Set<string>;
  hasMoreAccounts: boolean;
  times: number;
  /** When an entry was made of it last; null when never. */
  toldAtMs: number | null;
}

const newPlace = (): Place => ({
  accounts: new Set(),
  hasMoreAccounts: false,
  times: 0,
  toldAtMs: null,
});

/**
 * Counts failed log-ins. Of each place the first ones become an entry soon, all that follow within the hour become
 * one more: whoever guesses for a day from anywhere leaves about a thousand entries, however many guesses they were.
 */
export class LoginFailures {
  private readonly places = new Map<string | null, Place>();

  add(address: string | null, account: string): void {
    const known = this.places.has(address) || this.places.size < MOST_PLACES ? address : null;
    const place = this.places.get(known) ?? newPlace();
    this.places.set(known, place);
    place.times += 1;
    if (place.accounts.size < MOST_ACCOUNTS) place.accounts.add(account);
    else if (!place.accounts.has(account)) place.hasMoreAccounts = true;
  }

  /** What is to be written now. It is counted as written. */
  takeDue(nowMs: number): Failures[] {
    const due: Failures[] = [];
    for (const [address, place] of this.places) {
      const { times, toldAtMs } = place;
      // A clock that was put back must not keep it for ever.
      const isOver = toldAtMs === null || nowMs - toldAtMs >= WINDOW_MS || nowMs < toldAtMs;
      if (!isOver) continue;
      if (times === 0) {
        this.places.delete(address);
        continue;
      }
      const accounts = [...place.accounts].join(" ") + (place.hasMoreAccounts ? " …" : "");
      due.push({ address, accounts, times });
      this.places.set(address, { ...newPlace(), toldAtMs: nowMs });
    }
    return due;
  }

  /** Puts back what could not be written. */
  putBack(failures: readonly Failures[]): void {
    for (const { address, accounts, times } of failures) {
      const place = this.places.get(address) ?? newPlace();
      for (const account of accounts.split(" ")) place.accounts.add(account);
      this.places.set(address, { ...place, times: place.times + times, toldAtMs: null });
    }
  }
}
