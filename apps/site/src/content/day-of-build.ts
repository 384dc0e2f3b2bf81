import { Day } from "@bantin/content";
import { localDate } from "@bantin/vietnamese";
import { readEnvironment } from "../environment.ts";

/** The day pages are built for: BUILD_DATE (`YYYY-MM-DD`) where set, else today in Vietnam. */
export function dayOfBuild(): Day {
  return new Day(readEnvironment(process.env).BUILD_DATE ?? localDate(new Date()));
}
