/** What can be wrong with a fake CMS. `only` limits it to paths that start so. */
export type Fault = FaultKind & { only?: string };

type FaultKind =
  /** Closes the connection without a word. */
  | { kind: "down" }
  /** Takes the request and never answers. */
  | { kind: "slow" }
  /** Answers with a status, so many times (for ever without `times`). */
  | { kind: "status"; status: number; times?: number; headers?: Record<string, string> }
  /** Answers 200 with a page instead of JSON. */
  | { kind: "invalidJson" }
  /** Every list is empty, as from a new database. */
  | { kind: "emptyLists" };

/** What to do instead of answering, or null to answer. */
export type Failure = Response | "down" | "slow" | null;

/** The fault that a fake CMS has now. */
export class FaultSwitch {
  #fault: Fault | null = null;
  #count = 0;

  set(fault: Fault | null): void {
    this.#fault = fault;
    this.#count = 0;
  }

  failureFor(path: string): Failure {
    const fault = this.#fault;
    if (!fault || !path.startsWith(fault.only ?? "")) return null;
    this.#count++;
    switch (fault.kind) {
      case "down":
      case "slow":
        return fault.kind;
      case "status": {
        const { status, times = Number.POSITIVE_INFINITY, headers = {} } = fault;
        return this.#count > times ? null : Response.json({ errors: [] }, { status, headers });
      }
      case "invalidJson":
        return new Response("<!doctype html><title>Bad Gateway</title>", {
          headers: { "content-type": "text/html" },
        });
      case "emptyLists":
        return null;
    }
  }

  get hasEmptyLists(): boolean {
    return this.#fault?.kind === "emptyLists";
  }
}
