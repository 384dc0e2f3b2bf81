import { readFile, realpath } from "node:fs/promises";
import { join } from "node:path";

const PAGE = "tin-tuc/2022/10/bai/index.html";
const SENTINEL = "z/sentinel.html";

/** Reads what publish-loop.ts publishes, as a web server does, for as long as it is let. */
export class Reader {
  reads = 0;
  readonly faults: string[] = [];
  readonly #root: string;
  readonly #done: Promise<void>;
  #isStopped = false;
  #newest = 0;

  constructor(root: string) {
    this.#root = root;
    this.#done = this.#readOn().catch((error: unknown) => {
      this.faults.push(String(error));
    });
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#done;
  }

  async #readOn(): Promise<void> {
    while (!this.#isStopped) {
      await this.#readEachByItself();
      await this.#readPinned();
      this.reads += 1;
    }
  }

  /** Each by its own path resolution: never missing, never torn, never back in time. */
  async #readEachByItself(): Promise<void> {
    const page = await this.#numberIn("current", PAGE);
    const sentinel = await this.#numberIn("current", SENTINEL);
    if (page < this.#newest || sentinel < page) {
      this.faults.push(`back in time: ${this.#newest}, ${page}, ${sentinel}`);
    }
    this.#newest = sentinel;
    // The asset that the page refers to is there, though another release may be live by now.
    await this.#numberIn("current/_astro", `${page}.css`);
  }

  /** With `current` resolved once, all is of one release. */
  async #readPinned(): Promise<void> {
    const pinned = await realpath(join(this.#root, "current"));
    const sentinel = await this.#numberIn(pinned.slice(this.#root.length), SENTINEL);
    const page = await this.#numberIn(pinned.slice(this.#root.length), PAGE);
    if (sentinel !== page) this.faults.push(`mixed: ${sentinel}, ${page}`);
  }

  async #numberIn(directory: string, path: string): Promise<number> {
    const text = await readFile(join(this.#root, directory, path), "utf8");
    const lines = text.split("\n");
    if (lines.at(0) !== lines.at(-1) || !text) this.faults.push(`torn: ${directory}/${path}`);
    return Number(lines[0]);
  }
}
