import { escapeHtml } from "./escape-html.ts";

/** `06-NQ/TU`, `1679/NQ-UBTVQH15`, `15/7/2021`, `2021-2025`: a digit in it, and parts joined without a space. */
const JOINED = /(?=[\p{L}.]*\d|[\p{L}\d.]+[-–/][\p{L}\d./–-]*\d)[\p{L}\d.]+(?:[-–/][\p{L}\d]+)+/u;
const UNITS =
  "km²|km2|km|m²|m2|m³|m3|mm|cm|m|ha|kg|g|tấn|tạ|yến|lít|kWh|kW|MW|kV|%|°C|độ|triệu|tỷ|tỉ|nghìn|ngàn|đồng|giờ|phút";
/** `4,1 km`, `60 %`, `2 tỷ`. */
const MEASURED = new RegExp(`\\d[\\d.,]*\\s(?:${UNITS})(?![\\p{L}\\d])`, "u");
const UNBROKEN = new RegExp(`(?<![\\p{L}\\d])(?:${JOINED.source}|${MEASURED.source})`, "gu");

/**
 * A text as HTML, in which symbols, dates and numbers with their units stay on one line as long as a line can hold
 * them. The text itself stays as it is, for whoever copies it or looks for it in the page.
 */
export function typesetHtml(text: string): string {
  // Most texts have no number, and the expression is dear.
  if (!/\d/.test(text)) return escapeHtml(text);
  let html = "";
  let end = 0;
  for (const match of text.matchAll(UNBROKEN)) {
    html += escapeHtml(text.slice(end, match.index));
    html += `<span class="unbroken">${escapeHtml(match[0])}</span>`;
    end = match.index + match[0].length;
  }
  return html + escapeHtml(text.slice(end));
}
