import type { Thing } from "schema-dts";

/**
 * Things as the text of a `<script type="application/ld+json">`: one as it is, several as a graph. What is
 * empty is left out. Browsers run nothing of it, and no character of it can end the element or begin another.
 */
export function jsonLd(things: readonly Thing[]): string {
  const [first, ...more] = things;
  const what = more.length === 0 && typeof first === "object" ? first : { "@graph": things };
  const json = JSON.stringify({ "@context": "https://schema.org", ...what }, leaveOutEmpty);
  return json.replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

function leaveOutEmpty(_key: string, value: unknown): unknown {
  const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
  return isEmpty ? undefined : value;
}
