/** A thing of schema.org, as JSON-LD writes it. Parts that are null are left out. */
export interface Thing {
  "@type": string;
  [property: string]: Value;
}
type Value = string | number | null | Thing | readonly (string | Thing)[];

/**
 * A thing as the text of a `<script type="application/ld+json">`. Browsers run nothing of it, and no
 * character of it can end the element or begin another.
 */
export function jsonLd(thing: Thing): string {
  const json = JSON.stringify({ "@context": "https://schema.org", ...thing }, leaveOutEmpty);
  return json.replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

function leaveOutEmpty(_key: string, value: unknown): unknown {
  const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
  return isEmpty ? undefined : value;
}
