import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";

const MOST_BYTES = 10 * 1024 * 1024;
const OLDER_FILES = 4;

/**
 * A log that never fills the disk: when the file would grow beyond its bound it is put aside as `NAME.1`, that one as
 * `NAME.2` …, and the oldest is overwritten. Only whoever runs the system reads it, because it names people.
 *
 * Whatever a disk refuses is lost, and nothing else: what is written here keeps nobody waiting and stops nobody.
 */
export class KeptLog {
  readonly #path: string;
  readonly #mostBytes: number;
  /** Null until the file was looked at. */
  #bytes: number | null = null;

  constructor(path: string, mostBytes = MOST_BYTES) {
    this.#path = path;
    this.#mostBytes = mostBytes;
  }

  write(text: Uint8Array | string): void {
    const chunk = typeof text === "string" ? Buffer.from(text) : text;
    try {
      let bytes = this.#bytes ?? this.#open();
      if (bytes > 0 && bytes + chunk.length > this.#mostBytes) {
        this.#putAside();
        bytes = 0;
      }
      appendFileSync(this.#path, chunk, { mode: 0o600 });
      this.#bytes = bytes + chunk.length;
    } catch {
      // Looked at anew with the next line: the disk may have room by then.
      this.#bytes = null;
    }
  }

  #open(): number {
    mkdirSync(dirname(this.#path), { recursive: true });
    return statSync(this.#path, { throwIfNoEntry: false })?.size ?? 0;
  }

  #putAside(): void {
    const names = Array.from({ length: OLDER_FILES }, (_, at) => `${this.#path}.${at + 1}`);
    const all = [this.#path, ...names];
    for (let at = all.length - 1; at > 0; at -= 1) {
      const [from = "", to = ""] = all.slice(at - 1, at + 1);
      if (statSync(from, { throwIfNoEntry: false })) renameSync(from, to);
    }
  }
}
