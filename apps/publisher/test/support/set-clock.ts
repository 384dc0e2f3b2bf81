import { readFileSync } from "node:fs";
import { z } from "zod";

/**
 * Loaded before a process's own code (`node --import`): its clock is so many milliseconds ahead as the file named by
 * CLOCK_FILE says, now and whenever the file changes. Clocks that nobody sets go on as they are.
 */
const file = z.string().parse(process.env.CLOCK_FILE);
const aheadMs = () => z.coerce.number().parse(readFileSync(file, "utf8"));
const RealDate = Date;

class SetDate extends RealDate {
  constructor(...given: [] | [value: number | string | Date]) {
    if (given.length === 0) super(SetDate.now());
    else super(...given);
  }

  static override now(): number {
    return RealDate.now() + aheadMs();
  }
}

Object.assign(globalThis, { Date: SetDate });
