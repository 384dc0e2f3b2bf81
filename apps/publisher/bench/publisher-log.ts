import { existsSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";

const stageLine = z.object({ time: z.number(), stage: z.literal("sync"), ms: z.number() });
const passLine = z.object({
  time: z.number(),
  msg: z.enum(["live", "unchanged"]),
  scope: z.string(),
  isNew: z.boolean(),
  pages: z.number(),
  rendered: z.number(),
  verified: z.number(),
  durations: z.record(z.string(), z.number()),
});
const verifiedLine = z.object({ msg: z.literal("everything verified") });

/** A pass of the pipeline, as the publisher's log tells of it. */
export interface LoggedPass extends Omit<z.infer<typeof passLine>, "time" | "msg"> {
  /** Milliseconds since 1970. */
  beganAt: number;
}

/** What the publisher has logged since a place in its log. */
export interface Logged {
  passes: LoggedPass[];
  /** Whether everything was verified after the last pass. */
  isVerified: boolean;
}

/** Reads on in a log that another process writes. */
export class PublisherLog {
  readonly #file: string;
  #from = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** Forgets what was logged so far. */
  forget(): void {
    this.#from = this.#lines().length;
  }

  read(): Logged {
    const logged: Logged = { passes: [], isVerified: false };
    let beganAt = 0;
    for (const line of this.#lines().slice(this.#from)) {
      const stage = stageLine.safeParse(line);
      if (stage.success) beganAt = stage.data.time - stage.data.ms;
      const pass = passLine.safeParse(line);
      if (pass.success) {
        const { time: _, msg: __, ...facts } = pass.data;
        logged.passes.push({ ...facts, beganAt });
        logged.isVerified = pass.data.scope !== "hinted";
      }
      if (verifiedLine.safeParse(line).success) logged.isVerified = true;
    }
    return logged;
  }

  /** Resolves when a pass is over and everything was verified after it. @throws after ten minutes */
  async untilVerified(): Promise<Logged> {
    const end = performance.now() + 10 * 60_000;
    for (;;) {
      const logged = this.read();
      if (logged.passes.length > 0 && logged.isVerified) return logged;
      if (performance.now() > end) throw new Error(`${this.#file} tells of no end.`);
      await delay(100);
    }
  }

  #lines(): unknown[] {
    if (!existsSync(this.#file)) return [];
    const text = readFileSync(this.#file, "utf8");
    const whole = text.slice(0, text.lastIndexOf("\n") + 1);
    return whole.split("\n").flatMap((line) => (line.startsWith("{") ? [JSON.parse(line)] : []));
  }
}
