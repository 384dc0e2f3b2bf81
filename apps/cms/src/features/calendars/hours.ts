import { HOUR } from "@bantin/contract";

/** `8h30`, `8:30`, `8 giờ 30`, `14h`: an hour as newsrooms write it, after its spaces are cleaned. */
const TYPED = /^(\d{1,2}) ?(?:h|g|giờ|:|\.) ?(\d{2})?(?: ?(?:phút|'))?$/i;

/** An hour as it is kept, `08:30`; null when the text is none. */
export function readHour(text: string): string | null {
  const [, hours, minutes = "00"] = TYPED.exec(text.trim()) ?? [];
  if (hours === undefined) return null;
  const hour = `${hours.padStart(2, "0")}:${minutes}`;
  return HOUR.test(hour) ? hour : null;
}
