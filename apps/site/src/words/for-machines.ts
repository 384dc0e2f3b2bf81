import type { Permanent } from "@bantin/content";
import { localDate } from "@bantin/vietnamese";
import { hasKnownHour, hourOf } from "./dates.ts";

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/**
 * `2022-10-24T10:32:00+07:00` (RFC 3339, and W3C's date and time). In Vietnam's time, so that a program that
 * shows no more than the day shows the right one.
 */
export function rfc3339(instant: string): string {
  const seconds = new Date(instant).toISOString().slice(17, 19);
  return `${localDate(instant)}T${hourOf(instant)}:${seconds}+07:00`;
}

/** As {@link rfc3339}; the day alone, `2022-10-24`, where nobody knows the hour. */
export function w3cDate(instant: string): string {
  return hasKnownHour(instant) ? rfc3339(instant) : localDate(instant);
}

/** `Mon, 24 Oct 2022 10:32:00 +0700` (RFC 822 with four digits of the year, as RSS 2.0 asks). */
export function rfc822(instant: string): string {
  const [date = "", time = ""] = rfc3339(instant).split("T");
  const [year = "", month = "", day = ""] = date.split("-");
  const weekday = DAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
  return `${weekday}, ${day} ${MONTHS[Number(month) - 1]} ${year} ${time.slice(0, 8)} +0700`;
}

type PermanentKind = "tin-tuc" | "van-ban" | "chuyen-muc";

/**
 * A tag URI (RFC 4151): `tag:bantin.example,2022-10-24:tin-tuc/42`. It holds nothing that an editor can
 * change, so a new title or address makes no new entry for those who have read the old one. The day is one
 * on which the name of the host was the site's, as tags ask.
 */
export function permanentId(kind: PermanentKind, { id, createdAt }: Permanent, site: URL): string {
  return `tag:${site.hostname},${createdAt.slice(0, 10)}:${kind}/${encodeURIComponent(id)}`;
}
